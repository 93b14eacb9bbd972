import type { Language } from "../../api.ts";
import type { Timing } from "../../data/episode.ts";
import type { Passage } from "../read-blocks.ts";
import type { Scroller } from "./scroller.ts";

/** How a transcript is shown: in one language or two, and where. */
export interface TranscriptView {
  isBoth: () => boolean;
  /** The episode's languages, in the order of the columns. */
  languages: () => Language[];
  secondLanguage: () => Language | null;
  secondTiming: () => Timing | undefined;
  /** The same passage in the second language; null if there is no other language to show. */
  findSecond: (passage: Passage) => Passage | null;
  scroller: Scroller;
  /** The id of a passage on the page, where each id occurs once. */
  nameOf: (passageId: string) => string | undefined;
}

/** The language that is heard, in a box next to the page. */
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
