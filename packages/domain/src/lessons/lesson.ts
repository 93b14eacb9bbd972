import type { AbilityLevel } from "../accounts/index.ts";
import type { QuestionKind } from "../courses/index.ts";
import type { Authorship, LessonVariant, Sentence } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";

/** What of a concept is spoken in one language, shared by all learners of the course. */
export interface LessonText {
  language: Language;
  term: string;
  /** The term as it is said inside a sentence. */
  spoken: string;
  lesson: Sentence[];
  /** What can be asked about it, one of each kind. */
  questions: LessonQuestion[];
  /** How often it was asked to be spoken anew; the first take where it is left out. */
  take?: number;
  /** Who wrote it in this language, where that is another than the lesson's first writer. */
  author?: Authorship;
}

export interface LessonQuestion {
  kind: QuestionKind;
  question: Sentence[];
  /** The expected answer. */
  answer: Sentence[];
  /** Other wordings that are as right. */
  accepted: string[];
  /** Words of the answer by which learners check their own. */
  keyTerms: string[];
  /** What can be chosen from, the right one first; empty where the answer is free. */
  choices: string[];
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
