import { For, type JSX, lazy, Match, Show, Switch } from "solid-js";

import type { DueReviews } from "../../../data/reviews.ts";
import { t } from "../../../i18n/progress.ts";
import { ButtonLink, EmptyState, Notice } from "../../../ui/index.ts";
import { loadWithPlayer } from "../../../player/index.ts";
import { Aside } from "../../../parts/aside.tsx";
import { noonOf, sayDay } from "../../../parts/standing/say-day.ts";

const PlayReviews = lazy(async () => ({
  default: (await loadWithPlayer(() => import("./play-reviews.tsx"))).PlayReviews,
}));

/** What is due now, with its actions; or until when nothing is due. */
export function DueNow(props: { reviews: DueReviews }): JSX.Element {
  return (
    <>
      <Switch>
        <Match when={props.reviews.due > 0}>
          <Due reviews={props.reviews} />
        </Match>
        <Match when={props.reviews.met === 0}>
          <EmptyState
            icon="retry"
            title={t("progress.nothingMet")}
            text={t("progress.nothingMetText")}
          >
            <ButtonLink look="primary" href="/">
              {t("progress.toToday")}
            </ButtonLink>
          </EmptyState>
        </Match>
        <Match when={true}>
          <EmptyState icon="check" title={sayRest(props.reviews)} text={t("progress.noneText")} />
        </Match>
      </Switch>
      <Show when={props.reviews.missedToday > 0}>
        <div class="mt-4">
          <Notice icon="retry">
            {t("progress.missedToday", { count: props.reviews.missedToday })}
          </Notice>
        </div>
      </Show>
    </>
  );
}

function sayRest({ today, coming }: DueReviews): string {
  const [next] = coming;
  return next === undefined
    ? t("progress.none")
    : t("progress.noneUntil", { day: sayDay(next.day, noonOf(today)) });
}

function Due(props: { reviews: DueReviews }): JSX.Element {
  return (
    <section aria-labelledby="due" class="rounded-lg bg-surface p-5 shadow-near sm:p-6">
      <h2 id="due" class="text-xl font-bold">
        {t("progress.due", { count: props.reviews.due })}
      </h2>
      <p class="mt-1.5 max-w-prose text-ink-soft">{t("progress.dueText")}</p>
      <ul class="mt-4 flex flex-wrap gap-2">
        <For each={props.reviews.courses}>
          {(course) => (
            <li class="flex max-w-full min-w-0 items-baseline gap-2 rounded-md bg-sunken px-3 py-1.5 text-sm">
              <span dir="auto" class="min-w-0 truncate font-medium">
                {course.title}
              </span>
              <span class="tabular shrink-0 text-ink-soft">
                {t("progress.dueIn", { count: course.due })}
              </span>
            </li>
          )}
        </For>
      </ul>
      <div class="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2">
        <ButtonLink look="primary" href="/progress/review">
          {t("progress.review")}
        </ButtonLink>
        <Aside>
          <PlayReviews />
        </Aside>
      </div>
    </section>
  );
}
