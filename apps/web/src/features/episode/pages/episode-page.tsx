import { useParams } from "@solidjs/router";
import { createSignal, type JSX, Show, Suspense } from "solid-js";

import { t } from "../../../i18n/index.ts";
import { useSession } from "../../../session.tsx";
import { Button, Loading, Skeleton } from "../../../ui/index.ts";
import { createEpisode, type EpisodeState } from "../create-episode.ts";
import { EpisodeHeader } from "../parts/episode-header.tsx";
import { Failed, Making } from "../parts/making.tsx";
import { Receipt } from "../parts/receipt.tsx";
import { Chapters, Courses, Downloads } from "../parts/side.tsx";
import { Transcript } from "../parts/transcript.tsx";

/** An episode: a page to read, with sound. */
export function EpisodePage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const state = createEpisode(() => params.id);
  return (
    <div class="mx-auto w-full max-w-6xl px-5 pt-6 pb-12 sm:px-8 lg:pt-10">
      <Suspense fallback={<HeaderSkeleton />}>
        <Show when={state.episode()}>
          <EpisodeHeader state={state} />
          <Show when={state.isMaking()}>
            <Making state={state} />
          </Show>
          <Show when={state.current() === "failed"}>
            <Failed state={state} />
          </Show>
          <div class="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-14">
            <div class="min-w-0 max-w-[68ch]">
              <Suspense fallback={<ReadingSkeleton />}>
                <Reading state={state} />
              </Suspense>
            </div>
            <aside class="flex flex-col gap-7 lg:sticky lg:top-8 lg:max-h-[calc(100dvh-var(--player-height)-64px)] lg:self-start lg:overflow-y-auto lg:pb-4">
              <Suspense>
                <Chapters state={state} />
                <Courses state={state} />
                <Downloads state={state} />
                <Receipt state={state} />
                <StandInNote />
              </Suspense>
            </aside>
          </div>
        </Show>
      </Suspense>
    </div>
  );
}

/** Who chose audio alone sees the words when they ask for them; those who cannot hear can, always. */
function Reading(props: { state: EpisodeState }): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  const isCollapsed = () => props.state.episode()?.outputFormat === "audio" && !isOpen();
  return (
    <Show
      when={props.state.script()}
      fallback={<Show when={props.state.isMaking()}>{<ReadingSkeleton />}</Show>}
    >
      <Show
        when={!isCollapsed()}
        fallback={
          <Button icon="text" onClick={() => setOpen(true)}>
            {t("episode.showTranscript")}
          </Button>
        }
      >
        <Transcript state={props.state} />
      </Show>
    </Show>
  );
}

function StandInNote(): JSX.Element {
  const session = useSession();
  return (
    <Show when={session()?.speechIsStandIn}>
      <p class="text-xs text-ink-faint">{t("episode.standIn")}</p>
    </Show>
  );
}

function HeaderSkeleton(): JSX.Element {
  return (
    <Loading class="flex flex-col gap-5 sm:flex-row sm:items-center sm:gap-7">
      <Skeleton class="size-28 rounded-xl sm:size-36" />
      <div class="flex-1">
        <Skeleton class="h-9 w-3/4" />
        <Skeleton class="mt-3 h-4 w-40" />
        <Skeleton class="mt-5 h-12 w-36 rounded-full" />
      </div>
    </Loading>
  );
}

function ReadingSkeleton(): JSX.Element {
  return (
    <Loading>
      <Skeleton class="mt-3 h-5 w-full" />
      <Skeleton class="mt-3 h-5 w-11/12" />
      <Skeleton class="mt-3 h-5 w-4/5" />
      <Skeleton class="mt-9 h-6 w-48" />
      <Skeleton class="mt-3 h-5 w-full" />
      <Skeleton class="mt-3 h-5 w-10/12" />
    </Loading>
  );
}
