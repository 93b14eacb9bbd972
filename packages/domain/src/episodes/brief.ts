import type { AbilityLevel, OutputFormat, VoiceChoices } from "../accounts/index.ts";
import type { QuestionKind } from "../courses/index.ts";
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
  /** The quiz average that makes it weak; also of what was chosen anyhow. */
  percent: number | null;
  /** Which of its questions is asked; `recall` where it is left out. */
  asks?: QuestionKind;
  /** How many of the learner's days ago it was last heard, 1 for yesterday; null where it never was, left out by briefs of before. */
  heardDaysAgo?: number | null;
  /** In how many episodes it was heard. */
  timesHeard?: number;
  /** How it was answered the last time it was asked; null where it never was. */
  lastResult?: AnswerResult | null;
}

/** How a question was answered, by the learner's own word or by who judged it. */
export type AnswerResult = "had" | "half" | "missed";

/** An idea that was heard before, with its name in the languages of the episode. */
export interface BriefHeard {
  conceptId: string;
  term: string;
  terms: Partial<Record<Language, string>>;
  daysAgo: number;
}

/** An idea that was met before, and is asked about without its lesson. */
export interface BriefReview {
  conceptId: string;
  term: string;
  asks: QuestionKind;
  reason: "missed" | "due" | "again";
}

/** A choice of the learner's that the episode obeys; `learning/choices` says what each means. */
export interface ObeyedChoice {
  conceptId: string;
  courseId: string;
  term: string;
  kind: "skip" | "more" | "not_weak";
}

/** A link that can be said where `fromId` is taught. */
export interface BriefLink {
  fromId: string;
  toId: string;
  texts: Partial<Record<Language, string>>;
  /** Whether the other concept was heard before today; else it has to be taught earlier today. */
  isKnown: boolean;
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
  /** Whether these courses were chosen out of more; left out by older briefs, which have all. */
  areCoursesChosen?: boolean;
  ability: Ability;
  weakSubjects: {
    courseTitle: string;
    /** What is taught about it; null for a subject that is no concept. */
    conceptId: string | null;
    subject: string;
    /** Its name in the languages of the episode, where it is a concept. */
    terms: Partial<Record<Language, string>>;
    /** And as it is said inside a sentence; left out by briefs of before. */
    spoken?: Partial<Record<Language, string>>;
    /** The average of so many quizzes, of which the newest was taken then; briefs of before do not say. */
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
  /** In the order of teaching; more than fit, so that the length can be met. */
  concepts: BriefConcept[];
  /** What the last episode was about; empty for the first one. */
  lastTerms: { conceptId: string; term: string; terms: Partial<Record<Language, string>> }[];
  /** What was heard last, the latest first; left out by briefs of before. */
  lastHeard?: BriefHeard[];
  /** How the latest episodes began, so that this one begins in another way. */
  openings?: string[];
  episodesBefore: number;
  /** Titles of courses of which the last concept was heard since about the last episode. */
  finishedCourses?: string[];
  /** The first is asked before the first lesson. Briefs of before have none, and name one elsewhere. */
  reviews?: BriefReview[];
  links?: BriefLink[];
  /** Left out by briefs of before. */
  obeyed?: ObeyedChoice[];
  /** Briefs of before have none. */
  lead?: BriefLead;
}

/** The concept of which the title speaks, in the languages of the episode that it is taught in. */
export interface BriefLead {
  conceptId: string;
  terms: Partial<Record<Language, string>>;
  questions: Partial<Record<Language, string>>;
}

/** First taught, taught again from another side to who heard it before, or only reminded of. */
export type LessonVariant = "teach" | "again" | "quick";

/** How an episode is spoken: fixed in its brief, so that a run that goes on later speaks alike. */
export interface SpeechPlan {
  engine: Engine;
  /** Hz, one for all parts. */
  sampleRate: number;
  /** Whether lessons get exact word times, at the price of a second request. */
  wordMarks: boolean;
  /** Whether the local stand-in speaks in Polly's place. */
  isStandIn: boolean;
  voices: VoiceChoices;
  /** Whether a second voice asks and answers; briefs of before leave it out, and have one voice. */
  hasSecondVoice?: boolean;
}

export interface Ability {
  level: AbilityLevel;
  /** Where the level comes from, so that it can be shown with its reason. */
  basis: "scores" | "chosen";
  averagePercent: number | null;
}
