import type { Language } from "../api.ts";
import type { ReviewCard } from "./review-session.ts";

/** Audio outside episodes: it has no page, transcript or progress. */
export type Outside = "reviews" | "lesson";

/** One language of an episode, the audio of due questions, or a lesson that its teacher tries, for the player. */
export interface Playable {
  /** Outside episodes, the id of the audio. */
  episodeId: string;
  /** The questions of reviews are cards; a lesson asks its teacher none. */
  outside?: Outside;
  title: string;
  /** Shown below the title: the courses. */
  album: string;
  /** Their titles; none outside episodes. */
  courses?: readonly string[];
  /** The address of its own picture. */
  picture?: string | undefined;
  language: Language;
  durationMs: number;
  chapters: { title: string; startMs: number }[];
  cueStartsMs: number[];
  questions: PlacedQuestion[];
}

/** The times of a question, in ms of its track. */
export interface PlacedQuestion {
  number: number;
  /** The card of a review, if it is no question of an episode. */
  card?: ReviewCard;
  askedMs: number;
  /** The beginning of the silence for the answer. */
  pauseMs: number;
  /** The end of the silence and the beginning of the answer. */
  answerMs: number;
  endMs: number;
}
