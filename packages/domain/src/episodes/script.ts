import type { QuestionKind } from "../courses/index.ts";
import type { Language } from "../languages/index.ts";
import type { KeptCheck } from "./check-reasons.ts";
import type { Claim } from "./claim.ts";

export type SegmentKind =
  | "greeting"
  | "warm_up"
  | "recap"
  | "bridge"
  | "lesson"
  | "question"
  | "pause"
  | "answer"
  | "recall"
  | "closing";

export interface Sentence {
  /** The same in every language of the episode. */
  id: string;
  text: string;
  /** Null for a sentence that claims nothing. */
  claim: Claim | null;
}

export interface Segment {
  id: string;
  kind: SegmentKind;
  /** The language that is really spoken: the course's where a translation is missing. */
  language: Language;
  title: string;
  /** Empty for a pause. */
  sentences: Sentence[];
  /** Silence after it; for a pause, the time to answer. */
  pauseAfterMs: number;
  conceptId: string | null;
  /** Written once for every learner of the course; the rest is this learner's own. */
  isShared: boolean;
  /** Which recording of the same words; the first where it is left out. */
  take?: number;
}

export interface ScriptTrack {
  language: Language;
  title: string;
  description: string;
  segments: Segment[];
}

export interface ScriptQuestion {
  number: number;
  conceptId: string;
  /** Left out by older scripts, and so is what an answer is checked by. */
  kind?: QuestionKind;
  questionSegmentId: string;
  answerSegmentId: string;
  texts: AskedText[];
}

/** A question as it is asked in one language. */
export interface AskedText {
  language: Language;
  question: string;
  answer: string;
  /** Other wordings that are as right. */
  accepted?: string[];
  /** Words of the answer by which learners check their own. */
  keyTerms?: string[];
  /** What can be chosen from, the right one first; empty where the answer is free. */
  choices?: string[];
}

/** What a writer writes at once. */
export type Piece = { kind: "frame"; conceptId: null } | { kind: "lesson"; conceptId: string };

/** Which writer wrote which pieces; a piece that two of them wrote is named twice. */
export interface PieceOrigin extends Authorship {
  piece: Piece;
  /** Those of its languages that it concerns; all where it is left out. */
  languages?: Language[];
}

export interface Script {
  tracks: ScriptTrack[];
  questions: ScriptQuestion[];
  origins: PieceOrigin[];
  checks: KeptCheck[];
}

/** Who wrote a piece, and with which words it was asked for. */
export interface Authorship {
  writer: string;
  /** Null for writers that are none. */
  model: string | null;
  promptVersion: string | null;
}
