import type { Language } from "../api.ts";

/** One language of an episode, as the player needs it. */
export interface Playable {
  episodeId: string;
  title: string;
  /** Said below the title: the courses. */
  album: string;
  language: Language;
  durationMs: number;
  chapters: { title: string; startMs: number }[];
  cueStartsMs: number[];
  questions: PlacedQuestion[];
}

/** When a question is heard, in ms of its track. */
export interface PlacedQuestion {
  number: number;
  askedMs: number;
  /** Where the silence to answer begins. */
  pauseMs: number;
  /** Where the silence ends and the answer begins. */
  answerMs: number;
  endMs: number;
}
