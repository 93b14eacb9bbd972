import type { AbilityLevel } from "../accounts/index.ts";
import type { Authorship, LessonVariant, Sentence } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";

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
