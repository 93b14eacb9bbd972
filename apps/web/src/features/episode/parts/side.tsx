import { ErrorBoundary, For, type JSX, lazy, Show, Suspense } from "solid-js";

import { attempt } from "../../../attempt.ts";
import { loadTranscript } from "../../../data/episode.ts";
import { t } from "../../../i18n/episode.ts";
import { nameFile, saveFile } from "../../../save-file.ts";
import { loadPart } from "../../../load-part.ts";
import { useSession } from "../../../session.tsx";
import { Button, Icon, joinClasses, Notice } from "../../../ui/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import type { ListeningHere } from "../../../player/create-listening-here.ts";
import type { EpisodeView } from "../create-view.ts";
import { Accuracy } from "./accuracy.tsx";
import { Chapters, hasChapters } from "./chapters.tsx";
import { writeSrt } from "../write-srt.ts";
import { Receipt } from "./receipt.tsx";
import { hearsAsOwn } from "../../../data/whose.ts";

const OwnProblems = lazy(() =>
  loadPart(async () => ({ default: (await import("./own-problems.tsx")).OwnProblems })),
);

/** The episode's information next to its text. */
export function Side(props: {
  state: EpisodeState;
  here: ListeningHere;
  view: EpisodeView;
}): JSX.Element {
  const session = useSession();
  // An upload was neither written nor spoken here.
  const isMadeHere = () => props.state.episode()?.kind !== "uploaded";
  return (
    <div class={joinClasses("flex flex-col gap-8", props.view.isBoth() && "max-w-[66ch]")}>
      <Show when={props.view.isTextShown() && !props.view.isBoth() && hasChapters(props)}>
        <section class="hidden beside:block">
          <h2 class="mb-1 text-sm font-semibold">{t("episode.chapters")}</h2>
          <Chapters {...props} />
        </section>
      </Show>
      <Courses courses={props.state.episode()?.includedCourses ?? []} />
      <Show when={isMadeHere()}>
        <div class="flex flex-col gap-3">
          <Receipt state={props.state} />
          <Accuracy state={props.state} />
        </div>
      </Show>
      <Downloads state={props.state} />
      <Show when={hearsAsOwn(props.state.episode(), session()?.person?.id)}>
        {/* The page serves its purpose without them. */}
        <ErrorBoundary fallback={null}>
          <Suspense>
            <OwnProblems episodeId={props.state.episodeId} />
          </Suspense>
        </ErrorBoundary>
      </Show>
      <Show when={isMadeHere()}>
        <StandInNote state={props.state} />
      </Show>
    </div>
  );
}

/** The courses that this episode names, each with a tick. */
function Courses(props: { courses: readonly string[] }): JSX.Element {
  return (
    <Show when={props.courses.length > 0}>
      <section>
        <h2 class="mb-2 text-sm font-semibold">{t("episode.courses")}</h2>
        <ul class="flex flex-col gap-1.5">
          <For each={props.courses}>
            {(course) => (
              <li class="flex items-start gap-2 text-sm text-ink-soft">
                <Icon name="check" size={18} class="mt-px shrink-0 text-good" />
                <span class="min-w-0 break-words">{course}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** Downloads of the transcript. */
function Downloads(props: { state: EpisodeState }): JSX.Element {
  // A recording whose transcript had no times; speech of ours lacks only those of single lines.
  const isEstimated = () => cues().every(({ estimated }) => estimated);
  const cues = () => props.state.timing()?.cues ?? [];
  return (
    <Show when={props.state.track() && cues().length > 0}>
      <section>
        <h2 class="text-sm font-semibold">{t("episode.download")}</h2>
        <Show when={isEstimated()}>
          <p class="mt-1 text-sm text-ink-soft">{t("episode.estimatedTimes")}</p>
        </Show>
        <div class="-mx-3 flex flex-wrap">
          <Button
            look="quiet"
            icon="download"
            class="!px-3"
            onClick={() => void save(props.state, "txt")}
          >
            {t("episode.downloadText")}
          </Button>
          <Button
            look="quiet"
            icon="download"
            class="!px-3"
            onClick={() => void save(props.state, "vtt")}
          >
            {t("episode.downloadSubtitles")}
          </Button>
          <Button
            look="quiet"
            icon="download"
            class="!px-3"
            onClick={() => void save(props.state, "srt")}
          >
            {t("episode.downloadSubRip")}
          </Button>
        </div>
      </section>
    </Show>
  );
}

function StandInNote(props: { state: EpisodeState }): JSX.Element {
  const session = useSession();
  return (
    <Show when={session()?.speechIsStandIn && props.state.track()}>
      <Notice icon="volume">{t("voice.standIn")}</Notice>
    </Show>
  );
}

async function save(state: EpisodeState, kind: "txt" | "vtt" | "srt"): Promise<void> {
  const { episodeId } = state;
  const name = nameFile(state.script()?.title ?? "") || "episode";
  const load = () =>
    kind === "srt"
      ? new Blob([writeSrt(state.timing()?.cues ?? [])], { type: "application/x-subrip" })
      : loadTranscript({ episodeId, language: state.language() }, kind);
  await attempt(async () => saveFile(await load(), `${name}.${kind}`));
}
