import type { AbilityLevel, OutputFormat, VoiceChoices } from "../accounts/index.ts";
import type { QuestionKind } from "../courses/index.ts";
import type { AnswerTime } from "../installation/index.ts";
import type { Engine, Language } from "../languages/index.ts";

/** Why a concept is in an episode. */
export type ConceptReason = "chosen" | "more" | "missed" | "weak" | "due" | "next" | "again";

export interface BriefConcept {
  conceptId: string;
  courseId: string;
  courseTitle: string;
  term: string;
  reason: ConceptReason;
  variant: LessonVariant;
  /** The quiz average that makes it weak; also set for chosen concepts. */
  percent: number | null;
  /** The kind of question that is asked; `recall` by default. */
  asks?: QuestionKind;
  /** How many of the learner's days ago it was last heard, 1 for yesterday; null if never, absent in older briefs. */
  heardDaysAgo?: number | null;
  /** The number of episodes in which it was heard. */
  timesHeard?: number;
  /** The result of the last question about it; null if it was never asked. */
  lastResult?: AnswerResult | null;
}

/** The result of a question, by the learner's own mark or a grade. */
export type AnswerResult = "had" | "half" | "missed";

/** A concept that was heard before, with its name in the episode's languages. */
export interface BriefHeard {
  conceptId: string;
  term: string;
  terms: Partial<Record<Language, string>>;
  daysAgo: number;
}

/** A concept that was met before and is asked about without its lesson. */
export interface BriefReview {
  conceptId: string;
  term: string;
  asks: QuestionKind;
  reason: "missed" | "due" | "again";
}

/** A learner's choice that the episode obeys; `learning/choices` explains each. */
export interface ObeyedChoice {
  conceptId: string;
  courseId: string;
  term: string;
  kind: "skip" | "more" | "not_weak";
}

/** A link that can be mentioned where `fromId` is taught. */
export interface BriefLink {
  fromId: string;
  toId: string;
  texts: Partial<Record<Language, string>>;
  /** Whether the other concept was heard before today; otherwise it must be taught earlier today. */
  isKnown: boolean;
}

/** The plan of an episode; shown to the learner as the receipt. */
export interface Brief {
  version: 2;
  /** Null if the learner does not want their name spoken. */
  name: string | null;
  languages: Language[];
  outputFormat: OutputFormat;
  speech: SpeechPlan;
  /** The learner's local day, as 2026-11-21. */
  localDate: string;
  courses: { id: string; title: string; language: Language; level: AbilityLevel }[];
  /** Whether these courses were chosen among several; older briefs leave it out and have all. */
  areCoursesChosen?: boolean;
  ability: Ability;
  weakSubjects: {
    courseTitle: string;
    /** The concept that is taught about it; null for a subject without one. */
    conceptId: string | null;
    subject: string;
    /** Its name in the episode's languages, if it is a concept. */
    terms: Partial<Record<Language, string>>;
    /** Its name inside a sentence; absent in older briefs. */
    spoken?: Partial<Record<Language, string>>;
    /** The average of how many quizzes, and the time of the newest; absent in older briefs. */
    percent: number;
    quizzes?: number;
    takenAt?: number;
  }[];
  recentScores: {
    courseTitle: string;
    subject: string;
    terms: Partial<Record<Language, string>>;
    spoken?: Partial<Record<Language, string>>;
    percent: number;
    takenAt: number;
  }[];
  /** In teaching order; more than fit, so that the length can be met. */
  concepts: BriefConcept[];
  /** The concepts of the last episode; empty for the first one. */
  lastTerms: { conceptId: string; term: string; terms: Partial<Record<Language, string>> }[];
  /** The concepts heard last, newest first; absent in older briefs. */
  lastHeard?: BriefHeard[];
  /** The openings of the latest episodes, which this one must not repeat. */
  openings?: string[];
  episodesBefore: number;
  /** Titles of courses whose last concept was heard since about the last episode. */
  finishedCourses?: string[];
  /** The first is asked before the first lesson. Older briefs have none and name one elsewhere. */
  reviews?: BriefReview[];
  links?: BriefLink[];
  /** Absent in older briefs. */
  obeyed?: ObeyedChoice[];
  /** Absent in older briefs. */
  lead?: BriefLead;
}

/** The concept in the title, in the languages of the episode in which it is taught. */
export interface BriefLead {
  conceptId: string;
  terms: Partial<Record<Language, string>>;
  questions: Partial<Record<Language, string>>;
}

/** Taught for the first time, taught again from another angle, or only recalled. */
export type LessonVariant = "teach" | "again" | "quick";

/** How an episode is spoken: fixed in its brief, so that a run that continues later sounds the same. */
export interface SpeechPlan {
  engine: Engine;
  /** In Hz, the same for all parts. */
  sampleRate: number;
  /** Whether lessons get exact word times, which costs a second request. */
  wordMarks: boolean;
  /** Whether the local voice speaks instead of Polly. */
  isStandIn: boolean;
  voices: VoiceChoices;
  /** Whether a second voice asks and answers; older briefs leave it out and have one voice. */
  hasSecondVoice?: boolean;
  /** How long the silence after a question is; older briefs leave it out and have the usual one. */
  answerTime?: AnswerTime;
}

export interface Ability {
  level: AbilityLevel;
  /** The source of the level, so that it can be shown with its reason. */
  basis: "scores" | "chosen";
  averagePercent: number | null;
}
