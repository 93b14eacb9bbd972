import { createMemo, createSelector, createSignal, For, type JSX, Show } from "solid-js";

import { languageName, t } from "../../../i18n/index.ts";
import { Button, Icon } from "../../../ui/index.ts";
import { usePlayer } from "../../player/index.ts";
import type { EpisodeState } from "../create-episode.ts";
import { createFollower } from "../create-follower.ts";
import { findCurrent } from "../find-cue.ts";
import type { Cue, Segment } from "../load-episode.ts";
import { toPlayable } from "../to-playable.ts";

/** The episode as a page to read; once there is sound, what is said is lit and can be tapped. */
export function Transcript(props: { state: EpisodeState }): JSX.Element {
  const player = usePlayer();
  const cues = () => props.state.timing()?.cues ?? [];
  const isThis = () =>
    player.episode()?.episodeId === props.state.episode()?.id &&
    player.episode()?.language === props.state.language();
  const current = createMemo(() => (isThis() ? findCurrent(cues(), player.positionMs()) : -1));
  const isCurrent = createSelector(() => cues()[current()]);
  const places = new Map<Cue, HTMLElement>();
  const follower = createFollower({
    isPlaying: () => isThis() && player.isPlaying(),
    current: () => {
      const cue = cues()[current()];
      return cue === undefined ? undefined : places.get(cue);
    },
  });
  const seek = (cue: Cue) => {
    follower.follow();
    if (isThis()) return player.seek(cue.startMs);
    const playable = toPlayable(props.state);
    if (playable !== null) void player.open(playable, cue.startMs);
  };
  return (
    <article aria-label={t("episode.transcript")} class="relative" lang={props.state.language()}>
      <For each={props.state.script()?.segments}>
        {(segment) => (
          <SegmentBlock
            segment={segment}
            language={props.state.language()}
            cues={cues().filter((cue) => cue.segment === segment.id)}
            isHeard={
              current() >= 0 && startOf(props.state, segment.id) <= player.positionMs() && isThis()
            }
            isCurrent={isCurrent}
            onSeek={seek}
            onPlace={(cue, element) => places.set(cue, element)}
          />
        )}
      </For>
      <Show when={isThis() && player.isPlaying() && !follower.isFollowing()}>
        <Button
          look="plain"
          class="sticky bottom-[calc(var(--shell-bottom)+var(--player-height)+12px)] left-1/2 shadow-float"
          onClick={() => follower.follow()}
        >
          {t("episode.follow")}
        </Button>
      </Show>
    </article>
  );
}

function startOf(state: EpisodeState, segmentId: string): number {
  return (
    state.timing()?.segments.find(({ id }) => id === segmentId)?.startMs ?? Number.POSITIVE_INFINITY
  );
}

interface SegmentProps {
  segment: Segment;
  language: string;
  cues: Cue[];
  isHeard: boolean;
  isCurrent: (cue: Cue) => boolean;
  onSeek: (cue: Cue) => void;
  onPlace: (cue: Cue, element: HTMLElement) => void;
}

const BOXES: Partial<Record<Segment["kind"], string>> = {
  question: "mt-8 rounded-t-xl bg-accent-soft px-5 pt-5 pb-2",
  pause: "bg-accent-soft px-5 py-2",
  answer: "mb-8 rounded-b-xl bg-accent-soft px-5 pt-2 pb-5",
  lesson: "mt-10",
  bridge: "mt-8 text-ink-soft",
};

function SegmentBlock(props: SegmentProps): JSX.Element {
  return (
    <section id={`segment-${props.segment.id}`} class={BOXES[props.segment.kind] ?? "mt-6"}>
      <Show when={props.segment.kind === "lesson"}>
        <h2 class="mb-2 text-xl font-semibold">{props.segment.title}</h2>
      </Show>
      <Show when={props.segment.kind === "question"}>
        <h2 class="mb-2 flex items-center gap-2 text-sm font-semibold text-accent-ink">
          <Icon name="question" size={18} />
          {props.segment.title}
        </h2>
      </Show>
      <Show when={props.segment.language !== props.language && props.segment.kind === "lesson"}>
        <p class="mb-1 text-xs text-ink-faint">
          {t("episode.otherLanguage", { language: languageName(props.segment.language) })}
        </p>
      </Show>
      <Show
        when={props.segment.kind === "answer"}
        fallback={
          <Show when={props.segment.kind === "pause"} fallback={<Words {...props} />}>
            <p class="flex items-center gap-2 text-sm text-accent-ink">
              <Icon name="clock" size={18} />
              {t("episode.think")}
            </p>
          </Show>
        }
      >
        <Answer {...props} />
      </Show>
    </section>
  );
}

/** Stays hidden until it is heard or asked for. */
function Answer(props: SegmentProps): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Show
      when={isOpen() || props.isHeard}
      fallback={
        <Button look="plain" onClick={() => setOpen(true)}>
          {t("episode.showAnswer")}
        </Button>
      }
    >
      <Words {...props} />
    </Show>
  );
}

function Words(props: SegmentProps): JSX.Element {
  return (
    <p class="text-lg leading-8" lang={props.segment.language}>
      <Show
        when={props.cues.length > 0}
        fallback={props.segment.sentences.map(({ text }) => text).join(" ")}
      >
        <For each={props.cues}>
          {(cue) => (
            <>
              <span
                ref={(element) => props.onPlace(cue, element)}
                role="button"
                tabindex="0"
                aria-current={props.isCurrent(cue) ? "true" : undefined}
                class="cursor-pointer rounded-sm decoration-accent decoration-2 underline-offset-4 transition-colors duration-150 hover:bg-hover aria-current:bg-accent-soft aria-current:underline"
                onClick={() => props.onSeek(cue)}
                onKeyDown={(event) => {
                  if (event.key === "Enter") props.onSeek(cue);
                }}
              >
                {cue.text}
              </span>{" "}
            </>
          )}
        </For>
      </Show>
    </p>
  );
}
