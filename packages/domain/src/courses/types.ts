import type { AbilityLevel } from "../accounts/index.ts";
import type { Language } from "../languages/index.ts";

export interface Course {
  id: string;
  title: string;
  description: string;
  level: AbilityLevel;
  /** The language that the course is taught in. */
  language: Language;
  /** The teacher who is named with it. */
  teacherId: string;
  teacherName: string;
  /** All teachers, including the named one. */
  teacherIds: string[];
  joinCode: string;
  /** Whether new learners may join. */
  isJoinOpen: boolean;
  /** Whether learners find it in the list, without its code. */
  isListed: boolean;
  /** Since when it is closed and no episodes are made from it; null for an active course. */
  archivedAt: number | null;
  conceptCount: number;
}

/** A material of a course as it was handed in. */
export interface CourseFile {
  id: string;
  courseId: string;
  title: string;
  /** Its media type. */
  contentType: string;
  sizeBytes: number;
  createdAt: number;
}

/**
 * The role of a sentence in a lesson: it defines the thing, gives a picture, explains how it works, warns
 * of a mistake, or gives a further example for a second hearing.
 */
export const SENTENCE_PARTS = ["definition", "picture", "mechanism", "pitfall", "example"] as const;
export type SentencePart = (typeof SENTENCE_PARTS)[number];

/** A sentence that teaches a concept, with the quote that supports it. */
export interface ConceptSentence {
  part: SentencePart;
  text: string;
  quote: string;
}

/** What a question asks for: the thing itself, the reason, or the consequence in a case. */
export const QUESTION_KINDS = ["recall", "why", "apply"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface ConceptQuestion {
  kind: QuestionKind;
  question: string;
  /** The expected answer. */
  answer: string;
  /** Other right wordings. */
  accepted: string[];
  /** Words of the answer by which learners check their own. */
  keyTerms: string[];
  /** The choices, with the right one first; empty for a free answer. */
  choices: string[];
}

/** The unit of teaching and asking. Its own texts are in the course's language. */
export interface Concept {
  id: string;
  courseId: string;
  materialId: string;
  position: number;
  term: string;
  /** The term inside a sentence. */
  spoken: string;
  /** In the order in which they are spoken. */
  sentences: ConceptSentence[];
  questions: (ConceptQuestion & { quote: string })[];
  /** Quotes that its material no longer contains, since it was replaced or removed. */
  lostQuotes: string[];
}

/** A concept in a further language: sentences and questions in the order of the concept's own. */
export interface ConceptText {
  conceptId: string;
  language: Language;
  term: string;
  spoken: string;
  sentences: string[];
  questions: ConceptQuestion[];
}

/**
 * How a concept is related to another: it is the cure of it, the same idea, a contrast, a part of it,
 * understood only after it, or called by the same word.
 */
export const LINK_KINDS = [
  "cures",
  "same_idea",
  "contrasts",
  "part_of",
  "needs",
  "same_word",
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Said when one concept is taught to a learner who knows the other. */
export interface ConceptLink {
  fromId: string;
  toId: string;
  kind: LinkKind;
  /** One sentence, in the languages that have it. */
  texts: Partial<Record<Language, string>>;
  /** The quotes that support it in the material of each. */
  quotes: { from: string; to: string };
}
