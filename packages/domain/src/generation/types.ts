import type { AbilityLevel, OutputFormat } from "../accounts/index.ts";
import type { Ability } from "../learning/index.ts";
import type { Language } from "../shared/index.ts";
import type { KeptCheck } from "./checks/check-reasons.ts";
import type { SpeechPlan } from "./voices.ts";

/** Why a concept is in an episode. */
export type ConceptReason = "weak" | "next" | "again";

export interface BriefConcept {
  conceptId: string;
  courseId: string;
  courseTitle: string;
  term: string;
  reason: ConceptReason;
  variant: LessonVariant;
  /** The quiz average that made it weak. */
  percent: number | null;
}

/** Everything that an episode is made from; shown to the learner as the receipt. */
export interface Brief {
  version: 2;
  /** Null where the learner does not want the name said. */
  name: string | null;
  languages: Language[];
  outputFormat: OutputFormat;
  speech: SpeechPlan;
  /** The learner's local day, as 2026-11-21. */
  localDate: string;
  courses: { id: string; title: string; language: Language; level: AbilityLevel }[];
  ability: Ability;
  weakSubjects: {
    courseTitle: string;
    /** What is taught about it; null for a subject that is no concept. */
    conceptId: string | null;
    subject: string;
    /** Its name in the languages of the episode, where it is a concept. */
    terms: Partial<Record<Language, string>>;
    percent: number;
  }[];
  recentScores: {
    courseTitle: string;
    subject: string;
    terms: Partial<Record<Language, string>>;
    percent: number;
    takenAt: number;
  }[];
  /** In the order of teaching; more than fit, so that the length can be met. */
  concepts: BriefConcept[];
  /** What the last episode was about; empty for the first one. */
  lastTerms: { conceptId: string; term: string; terms: Partial<Record<Language, string>> }[];
  episodesBefore: number;
}

export type SegmentKind =
  | "greeting"
  | "recap"
  | "bridge"
  | "lesson"
  | "question"
  | "pause"
  | "answer"
  | "closing";

export interface Sentence {
  /** The same in every language of the episode. */
  id: string;
  text: string;
  /** For a sentence that claims something: what it teaches, and the material's words for it. */
  claim: { conceptId: string; quote: string } | null;
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
  questionSegmentId: string;
  answerSegmentId: string;
  texts: { language: Language; question: string; answer: string }[];
}

/** Which writer wrote which pieces; a piece that two of them wrote is named twice. */
export interface PieceOrigin extends Authorship {
  piece: string;
  /** Those of its languages that it concerns; all where it is left out. */
  languages?: Language[];
}

export interface Script {
  tracks: ScriptTrack[];
  questions: ScriptQuestion[];
  origins: PieceOrigin[];
  checks: KeptCheck[];
}

/** What of a concept is spoken in one language, shared by all learners of the course. */
export interface LessonText {
  language: Language;
  term: string;
  lesson: Sentence[];
  question: Sentence[];
  answer: Sentence[];
  /** The bare question and answer, as they are stored and graded. */
  bareQuestion: string;
  bareAnswer: string;
  /** How often it was asked to be spoken anew; the first take where it is left out. */
  take?: number;
  /** Who wrote it in this language, where that is another than the lesson's first writer. */
  author?: Authorship;
}

/** First taught, taught again from another side to who heard it before, or only reminded of. */
export type LessonVariant = "teach" | "again" | "quick";

/** Who wrote a piece, and with which words it was asked for. */
export interface Authorship {
  writer: string;
  /** Null for writers that are none. */
  model: string | null;
  promptVersion: string | null;
}

export interface Lesson extends Authorship {
  conceptId: string;
  level: AbilityLevel;
  variant: LessonVariant;
  texts: LessonText[];
}

/** A lesson as it stands in the library. */
export interface KeptLesson extends Lesson {
  id: string;
}
