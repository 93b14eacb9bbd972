import type { Sentence } from "../episodes/index.ts";
import type { LessonText } from "./lesson.ts";

/** What somebody wrote for this lesson, without the lines that stand around every one. */
export function ownSentences({ lesson, question, answer }: LessonText): Sentence[] {
  return [...lesson.slice(1), ...question.slice(1, -1), ...answer.slice(1, -1)];
}
