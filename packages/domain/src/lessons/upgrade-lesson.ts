import { type Sentence, type StoredSentence, upgradeClaim } from "../episodes/index.ts";
import type { LessonQuestion, LessonText } from "./lesson.ts";

/** A stored text of a lesson: versions never change, so older ones keep their form. */
export interface StoredLessonText extends Omit<LessonText, "lesson" | "questions"> {
  lesson: StoredSentence[];
  questions: StoredQuestion[];
}

interface StoredQuestion extends Omit<LessonQuestion, "question" | "answer"> {
  question: StoredSentence[];
  answer: StoredSentence[];
}

/** Converts the text to today's form; `writer` wrote the lesson unless the text names another. */
export function upgradeLessonText(stored: StoredLessonText, writer: string): LessonText {
  const by = stored.author?.writer ?? writer;
  const upgrade = (sentences: StoredSentence[]): Sentence[] =>
    sentences.map(({ id, text, claim }) => ({ id, text, claim: upgradeClaim(claim, by) }));
  return {
    ...stored,
    lesson: upgrade(stored.lesson),
    questions: stored.questions.map((asked) => ({
      ...asked,
      question: upgrade(asked.question),
      answer: upgrade(asked.answer),
    })),
  };
}
