import type { Language } from "../languages/index.ts";

/** What can be wrong with an episode. */
export const PROBLEM_KINDS = ["audio", "fact", "language", "other"] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What came of a report. */
export const PROBLEM_RESULTS = ["corrected", "withdrawn", "nothing_wrong", "duplicate"] as const;
export type ProblemResult = (typeof PROBLEM_RESULTS)[number];

/** An answered one is still open: its learner was told something, and more is to be done. */
export const PROBLEM_STATES = ["open", "answered", "closed"] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];

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
  /** What the learner was told; empty without an answer. */
  answer: string;
  /** When the learner was first told something. */
  answeredAt: number | null;
  /** Null while it is open, and for those that were closed without one in the past. */
  result: ProblemResult | null;
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
