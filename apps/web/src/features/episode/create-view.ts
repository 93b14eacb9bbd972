import { createMemo, createSignal } from "solid-js";

import type { EpisodeState } from "../../player/create-episode.ts";
import { type Passage, readBlocks } from "../../player/read-blocks.ts";
import { indexPassages } from "../../player/transcript/pair-lines.ts";
import { pageScroller } from "../../player/transcript/scroller.ts";
import { recallBoth, rememberBoth } from "./reading-memory.ts";

export type EpisodeView = ReturnType<typeof createView>;

/** How an episode's text is shown: open or folded, in one language or two. */
export function createView(state: EpisodeState) {
  const [isChosenOpen, choose] = createSignal<boolean | null>(null);
  const [wantsBoth, setWantsBoth] = createSignal(recallBoth());
  /** Finished without audio, even while its audio is being made afterwards. */
  const isAllText = () => {
    const episode = state.episode();
    return episode !== undefined && episode.completedAt !== null && episode.tracks.length === 0;
  };
  /** For audio-only episodes the text is folded, unless there is nothing else. */
  const isFolded = () => state.episode()?.outputFormat === "audio" && !isAllText();
  // Text that somebody is reading stays when the audio arrives.
  const wasAllText = createMemo<boolean>((was) => was || isAllText(), false);
  const isOpen = () => isChosenOpen() ?? wasAllText();
  const isTextShown = createMemo(() => state.script() !== undefined && (!isFolded() || isOpen()));
  const second = createMemo(() =>
    state.document()?.script.tracks.find(({ language }) => language !== state.language()),
  );
  const isBoth = createMemo(() => wantsBoth() && isTextShown() && second() !== undefined);
  const secondTiming = createMemo(() =>
    state.document()?.tracks.find(({ language }) => language === second()?.language),
  );
  const passages = createMemo(() =>
    isBoth()
      ? indexPassages(readBlocks(second()?.segments ?? [], secondTiming()))
      : new Map<string, Passage>(),
  );

  return {
    scroller: pageScroller,
    nameOf: (passageId: string) => `part-${passageId}`,
    isFolded,
    isOpen,
    isTextShown,
    toggleOpen: () => choose(!isOpen()),
    canShowBoth: () => isTextShown() && second() !== undefined,
    isBoth,
    toggleBoth(): void {
      rememberBoth(!wantsBoth());
      setWantsBoth(!wantsBoth());
    },
    /** Both languages in the order of the episode and the columns. */
    languages: () => state.document()?.script.tracks.map(({ language }) => language) ?? [],
    secondLanguage: () => second()?.language ?? null,
    secondTiming,
    /** The same passage in the second language; null if only one is shown, or both are the same. */
    findSecond(passage: Passage): Passage | null {
      const found = passages().get(passage.id);
      return found === undefined || found.language === passage.language ? null : found;
    },
  };
}
