import { createAsync } from "@solidjs/router";
import { For, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";

import { t } from "../../../i18n/index.ts";
import { loadPart } from "../../../load-part.ts";
import { useSignedIn } from "../../../session.tsx";
import { shortName } from "../../../short-name.ts";
import { ButtonLink, Notice, Page, Section } from "../../../ui/index.ts";
import { loadCourses, onlyEnrolled } from "../../../data/courses.ts";
import { DailyBanner, NextDaily } from "../../../parts/dailies/daily-notes.tsx";
import { loadEpisodes } from "../../../data/episodes.ts";
import { Aside } from "../../../parts/aside.tsx";
import { EpisodeRow } from "../../../parts/episode-row/episode-row.tsx";
import { Hero } from "../parts/hero.tsx";
import { HomeSkeleton } from "../parts/home-skeleton.tsx";
import { Prompt } from "../parts/prompt.tsx";
import { arrangeToday, greetingFor } from "../today.ts";

/** The library has the rest. */
const SHOWN = 7;

// Loads on demand: people with a course do not need it.
const NoCourses = lazy(() =>
  loadPart(async () => ({ default: (await import("../parts/no-courses.tsx")).NoCourses })),
);

// They fit into the first script no more, and tell of what is beside the episode.
const TodayLines = lazy(() =>
  loadPart(async () => ({ default: (await import("../parts/today-lines.tsx")).TodayLines })),
);

export function HomePage(): JSX.Element {
  const signedIn = useSignedIn();
  const greeting = () =>
    t(greetingFor(new Date().getHours()), { name: shortName(signedIn().person.name) });
  return (
    <Page title={t("home.title")} heading={greeting()} width="wide">
      <Suspense fallback={<HomeSkeleton />}>
        <HomeContent />
      </Suspense>
    </Page>
  );
}

function HomeContent(): JSX.Element {
  const signedIn = useSignedIn();
  const now = Date.now();
  const list = createAsync(() => loadEpisodes(1));
  const courses = createAsync(() => loadCourses());
  const parts = () => arrangeToday(list()?.episodes ?? [], now);
  const hasSound = () =>
    signedIn().settings.outputFormat !== "text" ||
    list()?.episodes.some(({ durationMs }) => durationMs !== null) === true;
  const hasListened = () => list()?.episodes.some(({ completion }) => completion > 0) === true;
  const isEmpty = () => parts().hero === null && parts().rows.length === 0;
  const isTodayBelow = () => parts().rows.some(({ id }) => id === parts().today?.id);
  return (
    <>
      <DailyBanner class="mb-8" />
      <Switch>
        {/* As long as it is the same episode it stays, whatever is told of it anew. */}
        <Match when={parts().hero?.episode.id} keyed>
          <Show when={parts().hero}>
            {(hero) => <Hero episode={hero().episode} isInProgress={hero().isInProgress} />}
          </Show>
        </Match>
        <Match when={onlyEnrolled(courses()).length > 0}>
          <Prompt courses={onlyEnrolled(courses())} settings={signedIn().settings} />
        </Match>
        <Match when={courses()}>
          {(all) => <NoCourses courses={all()} person={signedIn().person} />}
        </Match>
      </Switch>
      {/* As high as the line of the week, so that nothing moves when it comes. */}
      <div class={hasListened() ? "mt-8 min-h-17 sm:min-h-11" : ""}>
        <Aside>
          <TodayLines hasListened={hasListened()} />
        </Aside>
      </div>
      {/* Without a course none is made, whatever the settings plan. */}
      <Show when={onlyEnrolled(courses()).length > 0}>
        <NextDaily class="mt-6" />
      </Show>
      <Show when={!isEmpty()}>
        <div class="mt-12">
          <Section
            title={isTodayBelow() ? t("home.episodes") : t("home.earlier")}
            actions={
              <Show when={parts().hero}>
                <ButtonLink look="quiet" icon="plus" class="-mr-4" href="/make">
                  {parts().today === null ? t("home.make") : t("home.another")}
                </ButtonLink>
              </Show>
            }
          >
            <Show
              when={parts().rows.length > 0}
              fallback={<p class="text-ink-soft">{t("home.nothingEarlier")}</p>}
            >
              <ul class="isolate divide-y divide-line">
                <For each={parts().rows.slice(0, SHOWN)}>
                  {(episode) => <EpisodeRow episode={episode} now={now} />}
                </For>
              </ul>
            </Show>
          </Section>
          <Show when={list()?.hasMore || parts().rows.length > SHOWN}>
            <div class="mt-4 flex justify-center">
              <ButtonLink href="/library">{t("home.more")}</ButtonLink>
            </div>
          </Show>
        </div>
      </Show>
      <Show when={signedIn().session.speechIsStandIn && hasSound()}>
        <div class="mt-12">
          <Notice icon="volume">{t("voice.standIn")}</Notice>
        </div>
      </Show>
    </>
  );
}
