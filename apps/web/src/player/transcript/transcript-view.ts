import type { Language } from "../../api.ts";
import type { Timing } from "../../data/episode.ts";
import type { Passage } from "../read-blocks.ts";
import type { Scroller } from "./scroller.ts";

/** How a transcript is shown: in one language or two, and where. */
export interface TranscriptView {
  isBoth: () => boolean;
  /** All of the episode, in the order of the columns. */
  languages: () => Language[];
  secondLanguage: () => Language | null;
  secondTiming: () => Timing | undefined;
  /** The same passage in the second language; null where only one is shown, or both are one. */
  findSecond: (passage: Passage) => Passage | null;
  scroller: Scroller;
  /** What a passage is called on the page, which has each name once. */
  nameOf: (passageId: string) => string | undefined;
}

/** The language that is heard, in a box beside the page. */
export function createBoxedView(scroller: Scroller): TranscriptView {
  return {
    isBoth: () => false,
    languages: () => [],
    secondLanguage: () => null,
    secondTiming: () => undefined,
    findSecond: () => null,
    scroller,
    nameOf: () => undefined,
  };
}
