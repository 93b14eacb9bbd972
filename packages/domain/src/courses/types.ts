import type { AbilityLevel } from "../accounts/index.ts";
import type { Language } from "../languages/index.ts";

export interface Course {
  id: string;
  title: string;
  description: string;
  level: AbilityLevel;
  /** The language that the course is taught in. */
  language: Language;
  /** Who is named as its teacher. */
  teacherId: string;
  teacherName: string;
  /** All who teach it, the one who is named among them. */
  teacherIds: string[];
  joinCode: string;
  /** Whether who is not in it may join. */
  isJoinOpen: boolean;
  /** Whether learners find it in the list, without its code. */
  isListed: boolean;
  /** Since when nobody joins and no episode is made of it; null for a course that goes on. */
  archivedAt: number | null;
  conceptCount: number;
}

/** A material of a course, as it was handed in. */
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
 * What a sentence does in a lesson: it says what the thing is, shows it in a picture, explains how it
 * works, warns of a mistake, or gives another example to who hears of it again.
 */
export const SENTENCE_PARTS = ["definition", "picture", "mechanism", "pitfall", "example"] as const;
export type SentencePart = (typeof SENTENCE_PARTS)[number];

/** A sentence that teaches a concept, with the words of the material that bear it out. */
export interface ConceptSentence {
  part: SentencePart;
  text: string;
  quote: string;
}

/** What is asked for: the thing itself, why it is so, or what follows in a case. */
export const QUESTION_KINDS = ["recall", "why", "apply"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface ConceptQuestion {
  kind: QuestionKind;
  question: string;
  /** The expected answer. */
  answer: string;
  /** Other wordings that are as right. */
  accepted: string[];
  /** Words of the answer by which learners check their own. */
  keyTerms: string[];
  /** What can be chosen from, the right one first; empty where the answer is free. */
  choices: string[];
}

/** The unit that is taught and asked. Its own texts are in the course's language. */
export interface Concept {
  id: string;
  courseId: string;
  materialId: string;
  position: number;
  term: string;
  /** The term as it is said inside a sentence. */
  spoken: string;
  /** In the order in which they are said. */
  sentences: ConceptSentence[];
  questions: (ConceptQuestion & { quote: string })[];
  /** Quotes that its material does not say any more, since it was replaced or removed. */
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

/** Said where one concept is taught to who knows the other. */
export interface ConceptLink {
  fromId: string;
  toId: string;
  kind: LinkKind;
  /** One sentence, in the languages that have it. */
  texts: Partial<Record<Language, string>>;
  /** What bears it out in the material of each. */
  quotes: { from: string; to: string };
}
