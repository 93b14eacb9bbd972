import type { Sentence } from "../episodes/index.ts";
import { foldText } from "./fold-text.ts";
import type { LessonText } from "./lesson.ts";

/** All sentences of a lesson in a language: the lesson, then its questions and answers. */
export function listSentences({ lesson, questions }: LessonText): Sentence[] {
  return [...lesson, ...questions.flatMap(({ question, answer }) => [...question, ...answer])];
}

/** The spoken text of some sentences. */
export function joinSentences(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(" ");
}

/** Whether a term occurs in the sentences, regardless of capitals and quotation marks. */
export function isSaidIn(term: string, sentences: readonly Sentence[]): boolean {
  return foldText(joinSentences(sentences)).includes(foldText(term));
}
