import { createMemo, createResource, For, type JSX, Show } from "solid-js";

import { readFailure } from "../../api.ts";
import { t } from "../../i18n/player.ts";
import { ErrorNotice, Skeleton } from "../../ui/index.ts";
import { findStarted } from "../find-moment.ts";
import { readCues } from "./read-cues.ts";

export interface TranscriptViewProps {
  /** A WebVTT file. */
  transcriptUrl: string;
  /** In seconds, like all times here. */
  currentTime: number;
  onTimeClick: (time: number) => void;
}

/** The lines of a recording: the one that is said is marked, and each plays from its beginning. */
export function TranscriptView(props: TranscriptViewProps): JSX.Element {
  const [cues, { refetch }] = createResource(() => props.transcriptUrl, readCues);
  const known = () => (cues.error === undefined ? (cues.latest ?? []) : []);
  const current = createMemo(() => findStarted(known(), Math.round(props.currentTime * 1000)));
  return (
    <>
      <Show when={cues.error !== undefined}>
        <ErrorNotice failure={readFailure(cues.error)} onRetry={() => void refetch()} />
      </Show>
      <Show when={cues.loading}>
        <Skeleton class="h-24 w-full rounded-md!" />
      </Show>
      <ol aria-label={t("player.tabTranscript")} class="flex flex-col">
        <For each={known()}>
          {(cue, index) => (
            <li>
              <button
                type="button"
                class="min-h-11 w-full rounded-md px-2 py-1.5 text-left text-sm text-ink-soft transition-colors duration-150 hover:bg-hover aria-current:font-semibold aria-current:text-ink"
                aria-current={index() === current() ? "true" : undefined}
                onClick={() => props.onTimeClick(cue.startMs / 1000)}
              >
                {cue.text}
              </button>
            </li>
          )}
        </For>
      </ol>
    </>
  );
}
