import type { Language } from "../api.ts";
import type { ReviewCard } from "./review-session.ts";

/** One language of an episode, or the audio of due questions, for the player. */
export interface Playable {
  /** For reviews, the id of their audio. */
  episodeId: string;
  /** Reviews have no page, transcript or progress; their questions are cards. */
  isReviews?: true;
  title: string;
  /** Shown below the title: the courses. */
  album: string;
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
