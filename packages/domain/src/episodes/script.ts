import type { QuestionKind } from "../courses/index.ts";
import type { Language } from "../languages/index.ts";
import type { KeptCheck } from "./check-reasons.ts";
import type { Claim } from "./claim.ts";

export type SegmentKind =
  /** Of an uploaded recording: its title and what is said until the next one. */
  | "chapter"
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
  /** The same id in every language of the episode. */
  id: string;
  text: string;
  /** Null for a sentence without a claim. */
  claim: Claim | null;
}

export interface Segment {
  id: string;
  kind: SegmentKind;
  /** The spoken language: the course's own if a translation is missing. */
  language: Language;
  title: string;
  /** Empty for a pause. */
  sentences: Sentence[];
  /** The silence after it; for a pause, the time to answer. */
  pauseAfterMs: number;
  conceptId: string | null;
  /** Written once for every learner of the course; other segments belong to this learner. */
  isShared: boolean;
  /** Which recording of the same words; the first by default. */
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
  /** Absent in older scripts, as are the fields by which an answer is checked. */
  kind?: QuestionKind;
  questionSegmentId: string;
  answerSegmentId: string;
  texts: AskedText[];
}

/** A question in one language. */
export interface AskedText {
  language: Language;
  question: string;
  answer: string;
  /** Other right wordings. */
  accepted?: string[];
  /** Words of the answer by which learners check their own. */
  keyTerms?: string[];
  /** The choices, with the right one first; empty for a free answer. */
  choices?: string[];
}

/** The unit of writing. */
export type Piece = { kind: "frame"; conceptId: null } | { kind: "lesson"; conceptId: string };

/** Which writer wrote which pieces; a piece by two writers is listed twice. */
export interface PieceOrigin extends Authorship {
  piece: Piece;
  /** The languages it concerns; all by default. */
  languages?: Language[];
}

export interface Script {
  tracks: ScriptTrack[];
  questions: ScriptQuestion[];
  /** How many questions the day's concepts have; of older scripts it is not known. */
  askable?: number;
  origins: PieceOrigin[];
  checks: KeptCheck[];
}

/** Who wrote a piece, with the version of the prompt. */
export interface Authorship {
  writer: string;
  /** Null for writers that are no model. */
  model: string | null;
  promptVersion: string | null;
}
