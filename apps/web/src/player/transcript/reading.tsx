import {
  createContext,
  createEffect,
  createSelector,
  createSignal,
  type JSX,
  on,
  Show,
  useContext,
} from "solid-js";

import { t } from "../../i18n/episode.ts";
import { copyWithTime } from "./copy-with-time.ts";
import { createCurrentLine } from "./create-current-line.ts";
import type { EpisodeState } from "../create-episode.ts";
import { createFollow, isSelecting } from "./create-follow.ts";
import { createSearch, type TranscriptSearch } from "./create-search.ts";
import { createKeptPlace } from "./create-kept-place.ts";
import type { ListeningHere } from "../create-listening-here.ts";
import { moveOnKey } from "./move-on-key.ts";
import { keepScreenAwake } from "./keep-screen-awake.ts";
import { SearchBar } from "./search-bar.tsx";
import type { TranscriptView } from "./transcript-view.ts";

interface ReadingAccess {
  view: TranscriptView;
  isCurrent: (cueIndex: number) => boolean;
  wordIndex: () => number;
  /** What a search finds in a line, and whether a match is the one that is looked at. */
  matchesIn: TranscriptSearch["matchesIn"];
  isLookedAt: TranscriptSearch["isLookedAt"];
  /** The one line that the tab key reaches; arrows go to the others. */
  tabStop: () => number;
}

const ReadingContext = createContext<ReadingAccess>();

export function useReading(): ReadingAccess {
  const reading = useContext(ReadingContext);
  if (reading === undefined) throw new Error("There is no page to read around this part.");
  return reading;
}

interface ReadingProps {
  state: EpisodeState;
  here: ListeningHere;
  view: TranscriptView;
  children: JSX.Element;
}

/** The text that follows the voice: it highlights the current words, and a tap plays from there. */
export function Reading(props: ReadingProps): JSX.Element {
  let article: HTMLElement | undefined;
  const cues = () => props.state.timing()?.cues ?? [];
  const line = createCurrentLine(cues, {
    isOpen: () => props.here.isOpen(),
    isPlaying: () => props.here.isPlaying(),
    positionMs: () => props.here.positionMs(),
    exactPositionMs: () => props.here.exactPositionMs(),
  });
  const [reached, setReached] = createSignal<number | null>(null);
  const findLine = (index: number, isSecond = false) =>
    article?.querySelector<HTMLElement>(
      `[data-cue="${index}"]${isSecond ? "[data-second]" : ":not([data-second])"}`,
    ) ?? null;
  const secondCues = () => (props.view.isBoth() ? (props.view.secondTiming()?.cues ?? []) : []);
  const search = createSearch(cues, secondCues);
  const follow = createFollow({
    // Who searches looks elsewhere.
    isPlaying: () => props.here.isPlaying() && !search.isOn(),
    current: line.cueIndex,
    findLine,
    scroller: () => props.view.scroller,
  });
  createEffect(
    on([search.line, search.number], ([found]) => {
      if (found !== null) follow.show(findLine(found.index, found.isSecond));
    }),
  );
  keepScreenAwake({ isReading: () => props.here.isPlaying() });
  createKeptPlace({
    shown: () => [props.state.language(), props.view.isBoth()],
    article: () => (props.here.isPlaying() ? undefined : article),
    scroller: () => props.view.scroller,
  });
  const play = (target: EventTarget | null): boolean => {
    const found = cueOf(target, props);
    if (found === null) return false;
    follow.follow();
    props.here.playFrom(found.startMs, found.language);
    return true;
  };
  const handleClick = (event: MouseEvent) => {
    if (isSelecting() || !play(event.target)) return;
    // After a tap the player's keys work; keyboard users stay on the line.
    const focused = document.activeElement;
    if (event.detail > 0 && focused instanceof HTMLElement && lineOf(focused)) focused.blur();
  };
  const press = (event: KeyboardEvent) => {
    const pressed = lineOf(event.target);
    if (!play(event.target)) return;
    event.preventDefault();
    // A line of the second language that plays becomes a new line of the first one.
    if (pressed?.isConnected === false) findLine(indexOf(pressed))?.focus();
  };
  const walk = (event: KeyboardEvent) => {
    const lines = [...(article?.querySelectorAll<HTMLElement>("[data-cue]") ?? [])];
    const next = moveOnKey(event.key, lines, event.target);
    if (next === null) return;
    event.preventDefault();
    if (!next.hasAttribute("data-second")) setReached(indexOf(next));
    next.focus();
  };
  const handleKey = (event: KeyboardEvent) =>
    event.key === "Enter" || event.key === " " ? press(event) : walk(event);
  const playFound = () => {
    const found = search.line();
    if (found !== null) play(findLine(found.index, found.isSecond));
  };
  const isCurrent = createSelector(line.cueIndex);
  const access: ReadingAccess = {
    get view() {
      return props.view;
    },
    isCurrent,
    wordIndex: line.wordIndex,
    matchesIn: search.matchesIn,
    isLookedAt: search.isLookedAt,
    tabStop: () => reached() ?? Math.max(0, line.cueIndex()),
  };
  return (
    <ReadingContext.Provider value={access}>
      <Show when={cues().length > 0}>
        <SearchBar search={search} onPlay={playFound} />
      </Show>
      <article
        ref={(element) => (article = element)}
        aria-label={t("episode.transcript")}
        aria-description={cues().length > 0 ? t("episode.transcriptHint") : undefined}
        class="reading"
        onClick={handleClick}
        onCopy={(event) =>
          copyWithTime(event, {
            title: props.state.script()?.title ?? props.state.episode()?.title ?? "",
            findStart: (node) => cueOf(elementOf(node), props)?.startMs ?? null,
          })
        }
        onKeyDown={handleKey}
      >
        {props.children}
      </article>
      <FollowButton
        isShown={
          props.here.isPlaying() && !search.isOn() && !follow.isFollowing() && line.cueIndex() >= 0
        }
        onFollow={follow.follow}
      />
    </ReadingContext.Provider>
  );
}

function lineOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-cue]") : null;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function indexOf(line: HTMLElement): number {
  return Number(line.dataset["cue"]);
}

/** The cue of a tapped line, and its language. */
function cueOf(target: EventTarget | null, { state, view }: ReadingProps) {
  const line = lineOf(target);
  if (line === null) return null;
  const isSecond = line.hasAttribute("data-second");
  const cue = (isSecond ? view.secondTiming() : state.timing())?.cues[indexOf(line)];
  const language = isSecond ? view.secondLanguage() : state.language();
  return cue === undefined || language === null ? null : { startMs: cue.startMs, language };
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
