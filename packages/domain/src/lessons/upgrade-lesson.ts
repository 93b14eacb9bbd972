import { type Sentence, type StoredSentence, upgradeClaim } from "../episodes/index.ts";
import type { LessonQuestion, LessonText } from "./lesson.ts";

/** A lesson's text as it is stored: versions are never changed, so that older ones stay as they are. */
export interface StoredLessonText extends Omit<LessonText, "lesson" | "questions"> {
  lesson: StoredSentence[];
  questions: StoredQuestion[];
}

interface StoredQuestion extends Omit<LessonQuestion, "question" | "answer"> {
  question: StoredSentence[];
  answer: StoredSentence[];
}

/** The text in the form of today; `writer` wrote the lesson, where the text does not name its own. */
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
