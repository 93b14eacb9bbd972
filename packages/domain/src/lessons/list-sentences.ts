import type { Sentence } from "../episodes/index.ts";
import { foldText } from "./fold-text.ts";
import type { LessonText } from "./lesson.ts";

/** All that a lesson can say in a language: what it teaches, then its questions and answers. */
export function listSentences({ lesson, questions }: LessonText): Sentence[] {
  return [...lesson, ...questions.flatMap(({ question, answer }) => [...question, ...answer])];
}

/** What is spoken of some sentences, as one text. */
export function joinSentences(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(" ");
}

/** Whether a term stands in what is spoken, in capitals, quotation marks and the like or not. */
export function isSaidIn(term: string, sentences: readonly Sentence[]): boolean {
  return foldText(joinSentences(sentences)).includes(foldText(term));
}
