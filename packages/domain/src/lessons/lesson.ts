import type { AbilityLevel } from "../accounts/index.ts";
import type { QuestionKind } from "../courses/index.ts";
import type { Authorship, LessonVariant, Sentence } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";

/** The spoken text of a concept in one language, shared by all learners of the course. */
export interface LessonText {
  language: Language;
  term: string;
  /** The term inside a sentence. */
  spoken: string;
  lesson: Sentence[];
  /** One question of each kind. */
  questions: LessonQuestion[];
  /** How often somebody had it spoken again; the first take by default. */
  take?: number;
  /** Who wrote it in this language, if different from the lesson's first writer. */
  author?: Authorship;
}

export interface LessonQuestion {
  kind: QuestionKind;
  question: Sentence[];
  /** The expected answer. */
  answer: Sentence[];
  /** Other right wordings. */
  accepted: string[];
  /** Words of the answer by which learners check their own. */
  keyTerms: string[];
  /** The choices, with the right one first; empty for a free answer. */
  choices: string[];
}

export interface Lesson extends Authorship {
  conceptId: string;
  level: AbilityLevel;
  variant: LessonVariant;
  texts: LessonText[];
}

/** A lesson in the library. */
export interface KeptLesson extends Lesson {
  id: string;
}
