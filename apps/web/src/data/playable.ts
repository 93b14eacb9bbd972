import type { Language } from "../api.ts";
import type { ReviewCard } from "./reviews.ts";

/** One language of an episode, or what is due to be heard, as the player needs it. */
export interface Playable {
  /** Of reviews, the name of their audio. */
  episodeId: string;
  /** It has no page, no transcript and no progress; its questions are cards. */
  isReviews?: true;
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
  /** What is due, where it is no question of an episode. */
  card?: ReviewCard;
  askedMs: number;
  /** Where the silence to answer begins. */
  pauseMs: number;
  /** Where the silence ends and the answer begins. */
  answerMs: number;
  endMs: number;
}
