import type { LessonText } from "@learnlab/domain";

import { nextId } from "../next-id.ts";

/** The words of a lesson in a language, as a writer leaves them. */
export function writeLessonText(language: LessonText["language"], said = "Light"): LessonText {
  const say = (name: string) => ({ id: name, text: `${said}: ${name}.`, claim: null });
  return {
    language,
    term: said,
    spoken: said,
    lesson: [say("lesson1"), say("lesson2")],
    questions: [
      {
        kind: "recall",
        question: [say("recall.question")],
        answer: [say("recall.answer")],
        accepted: [],
        keyTerms: [],
        choices: [],
      },
    ],
  };
}

/** A lesson that a writer made of a concept, in one language, with ids to keep it under. */
export function newLesson(conceptId: string, texts = [writeLessonText("en")]) {
  const made = { writer: "template", model: null, promptVersion: null };
  return { conceptId, level: "beginner", variant: "teach", ...made, texts } as const;
}

/** Ids for a lesson and so many texts. */
export function lessonIds(texts: number): string[] {
  return Array.from({ length: texts + 1 }, nextId);
}
