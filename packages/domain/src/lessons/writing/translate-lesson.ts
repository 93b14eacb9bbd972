import { z } from "zod";

import type { Authorship, Sentence } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import { ownSentences } from "../own-sentences.ts";
import { frameQuestion, openLesson } from "../template/write-lesson.ts";
import { sayIn, textsIn } from "./read-lesson.ts";

const TERM = "term";

/** What of a lesson has to be said in another language; the words around it are each language's own. */
export function listTranslatable(text: LessonText): { id: string; text: string }[] {
  return [
    { id: TERM, text: text.term },
    ...ownSentences(text).map(({ id, text: said }) => ({ id, text: said })),
  ];
}

export function translationAnswer(languages: Language[], count: number) {
  const entry = z.strictObject({ id: z.string(), texts: textsIn(languages) });
  return z.strictObject({ texts: z.array(entry).length(count) });
}

type TranslationAnswer = z.infer<ReturnType<typeof translationAnswer>>;

interface Translated {
  base: LessonText;
  language: Language;
  answer: TranslationAnswer;
  author: Authorship;
}

/** The lesson's text in a further language, with the same sentence ids and claims. */
export function readTranslation(
  lesson: Lesson,
  { base, language, answer, author }: Translated,
): LessonText {
  const said = (id: string) =>
    sayIn(answer.texts.find((entry) => entry.id === id)?.texts ?? {}, language);
  const translate = (sentence: Sentence): Sentence => ({ ...sentence, text: said(sentence.id) });
  const words = { conceptId: lesson.conceptId, language };
  const term = said(TERM);
  const question = base.question.slice(1, -1).map(translate);
  const answers = base.answer.slice(1, -1).map(translate);
  const bareQuestion = question.map(({ text }) => text).join(" ");
  return {
    language,
    term,
    lesson: [
      openLesson(words, { term, variant: lesson.variant }),
      ...base.lesson.slice(1).map(translate),
    ],
    ...frameQuestion(words, { question: bareQuestion, answer: answers }),
    bareQuestion,
    bareAnswer: answers.map(({ text }) => text).join(" "),
    author,
  };
}
