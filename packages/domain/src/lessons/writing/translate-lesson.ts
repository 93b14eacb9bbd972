import { z } from "zod";

import type { Authorship, Sentence } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import { listSentences } from "../list-sentences.ts";
import { sayIn, textsIn } from "./read-lesson.ts";

const TERM = "term";
const SPOKEN = "spoken";

/** What of a lesson has to be said in another language. */
export function listTranslatable(text: LessonText): { id: string; text: string }[] {
  return [
    { id: TERM, text: text.term },
    { id: SPOKEN, text: text.spoken },
    ...listSentences(text).map(({ id, text: said }) => ({ id, text: said })),
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
  return {
    language,
    term: said(TERM),
    spoken: said(SPOKEN),
    lesson: base.lesson.map(translate),
    // Key terms stand in an answer literally, and those of the base do not stand in this one.
    questions: base.questions.map(({ kind, question, answer: expected }) => ({
      kind,
      question: question.map(translate),
      answer: expected.map(translate),
      accepted: [],
      keyTerms: [],
      choices: [],
    })),
    author,
  };
}
