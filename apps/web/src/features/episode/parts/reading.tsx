import { createContext, createSelector, createSignal, type JSX, useContext } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { createCurrentLine } from "../create-current-line.ts";
import type { EpisodeState } from "../create-episode.ts";
import { createFollow, isSelecting } from "../create-follow.ts";
import type { ListeningHere } from "../create-listening-here.ts";

interface ReadingAccess {
  isCurrent: (cueIndex: number) => boolean;
  wordIndex: () => number;
  /** The one line that the tab key reaches; arrows go to the others. */
  tabStop: () => number;
}

const ReadingContext = createContext<ReadingAccess>();

export function useReading(): ReadingAccess {
  const reading = useContext(ReadingContext);
  if (reading === undefined) throw new Error("There is no page to read around this part.");
  return reading;
}

const MOVES: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

interface ReadingProps {
  state: EpisodeState;
  here: ListeningHere;
  children: JSX.Element;
}

/** The text that goes along with the voice: it lights what is said, and plays what is tapped. */
export function Reading(props: ReadingProps): JSX.Element {
  let article: HTMLElement | undefined;
  const cues = () => props.state.timing()?.cues ?? [];
  const here = {
    isOpen: () => props.here.isOpen(),
    isPlaying: () => props.here.isPlaying(),
    positionMs: () => props.here.positionMs(),
    exactPositionMs: () => props.here.exactPositionMs(),
  };
  const line = createCurrentLine(cues, here);
  const [reached, setReached] = createSignal<number | null>(null);
  const findLine = (index: number) =>
    article?.querySelector<HTMLElement>(`[data-cue="${index}"]`) ?? null;
  const follow = createFollow({
    isPlaying: here.isPlaying,
    current: line.cueIndex,
    findLine,
  });
  const play = (target: EventTarget | null) => {
    const cue = cues()[indexOf(target)];
    if (cue === undefined) return false;
    follow.follow();
    props.here.playFrom(cue.startMs);
    return true;
  };
  const handleClick = (event: MouseEvent) => {
    if (isSelecting() || !play(event.target)) return;
    // Whoever points goes on with the player's keys; who came by keyboard stays on the line.
    const line = document.activeElement;
    if (event.detail > 0 && line instanceof HTMLElement && indexOf(line) !== -1) line.blur();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      if (play(event.target)) event.preventDefault();
      return;
    }
    const lines = [...(article?.querySelectorAll<HTMLElement>("[data-cue]") ?? [])];
    const at = lines.findIndex((element) => element === event.target);
    const move = MOVES[event.key];
    if (at === -1 || move === undefined) return;
    event.preventDefault();
    const next = lines[move(at, lines.length - 1)];
    setReached(indexOf(next ?? null));
    next?.focus();
  };
  const isCurrent = createSelector(line.cueIndex);
  const access: ReadingAccess = {
    isCurrent,
    wordIndex: line.wordIndex,
    tabStop: () => reached() ?? Math.max(0, line.cueIndex()),
  };
  return (
    <ReadingContext.Provider value={access}>
      <article
        ref={(element) => (article = element)}
        aria-label={t("episode.transcript")}
        aria-description={cues().length > 0 ? t("episode.transcriptHint") : undefined}
        lang={props.state.language()}
        class="reading"
        onClick={handleClick}
        onKeyDown={handleKey}
      >
        {props.children}
      </article>
      <FollowButton
        isShown={props.here.isPlaying() && !follow.isFollowing() && line.cueIndex() >= 0}
        onFollow={follow.follow}
      />
    </ReadingContext.Provider>
  );
}

function indexOf(target: EventTarget | null): number {
  if (!(target instanceof Element)) return -1;
  const line = target.closest("[data-cue]");
  return line === null ? -1 : Number(line.getAttribute("data-cue"));
}

function FollowButton(props: { isShown: boolean; onFollow: () => void }): JSX.Element {
  return (
    <div class="pointer-events-none sticky bottom-[calc(var(--shell-bottom)+var(--player-height)+12px)] z-10 flex h-0 items-end justify-center">
      <button
        type="button"
        hidden={!props.isShown}
        class="pointer-events-auto inline-flex min-h-11 items-center rounded-full bg-ink px-5 text-sm font-semibold text-ground shadow-float"
        onClick={() => props.onFollow()}
      >
        {t("episode.follow")}
      </button>
    </div>
  );
}
