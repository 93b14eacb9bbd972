import type { Language } from "../languages/index.ts";

/** What can be wrong with an episode. */
export const PROBLEM_KINDS = ["audio", "fact", "language", "other"] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** A problem that a listener reported, with the place in the episode. */
export interface Problem {
  id: string;
  episodeId: string;
  /** Who reported it. */
  userId: string;
  language: Language;
  kind: ProblemKind;
  /** What they wrote; may be empty. */
  note: string;
  /** Where in the audio; null if it concerns the whole episode. */
  positionMs: number | null;
  /** The sentence that was said there; empty if there is none. */
  quote: string;
  conceptId: string | null;
  /** The course of the concept, or the one that the episode was uploaded to; null if there is none. */
  courseId: string | null;
  /** What the learner was told when it was closed; empty without an answer. */
  answer: string;
  /** Null while it is open. */
  closedAt: number | null;
  createdAt: number;
}

/** A problem as teachers and admins see it. */
export interface ListedProblem extends Problem {
  /** Null if the learner deleted the episode for good. */
  episodeTitle: string | null;
  /** Null if the episode teaches nothing there. */
  term: string | null;
  courseTitle: string | null;
  /** Null where teachers see only the class as a whole. */
  learnerName: string | null;
}
