import { z } from "zod";

import type { QuestionKind } from "../../courses/index.ts";
import type { Authorship, Sentence } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import { isSaidIn, listSentences } from "../list-sentences.ts";
import { sayIn, textsIn } from "./read-lesson.ts";

const TERM = "term";
const SPOKEN = "spoken";

function keyTermId(kind: QuestionKind, at: number): string {
  return `${kind}.keyTerm${at + 1}`;
}

/** The sentences of a lesson to translate. */
export function listTranslatable(text: LessonText): { id: string; text: string }[] {
  return [
    { id: TERM, text: text.term },
    { id: SPOKEN, text: text.spoken },
    ...text.questions.flatMap(({ kind, keyTerms }) =>
      keyTerms.map((term, at) => ({ id: keyTermId(kind, at), text: term })),
    ),
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
  // The author of the original has not seen these words.
  const translate = ({ id, claim }: Sentence): Sentence => {
    return { id, text: said(id), claim: claim === null ? null : { ...claim, basis: "quoted" } };
  };
  return {
    language,
    term: said(TERM),
    spoken: said(SPOKEN),
    lesson: base.lesson.map(translate),
    questions: base.questions.map(({ kind, question, answer: expected, keyTerms }) => {
      const translated = expected.map(translate);
      const terms = keyTerms.map((_, at) => said(keyTermId(kind, at)));
      // Key terms that do not occur in the answer are worse than none.
      return {
        kind,
        question: question.map(translate),
        answer: translated,
        accepted: [],
        keyTerms: terms.every((term) => isSaidIn(term, translated)) ? terms : [],
        choices: [],
      };
    }),
    author,
  };
}
