import { z } from "zod";

import type { Language } from "../../languages/index.ts";
import { cleanText } from "../../shared/index.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import type { LessonRequest } from "../script-writer.ts";
import { LONGEST_SENTENCE } from "../sentence-limit.ts";

/** One text in each of the languages. */
export function textsIn(languages: Language[]) {
  const text = z.string().min(1).max(LONGEST_SENTENCE);
  return z.strictObject(Object.fromEntries(languages.map((language) => [language, text])));
}

/** The shape in which a model answers for a lesson. */
export function lessonAnswer(languages: Language[]) {
  const texts = textsIn(languages);
  return z.strictObject({
    term: texts,
    sentences: z
      .array(z.strictObject({ quote: z.string().max(LONGEST_SENTENCE).nullable(), texts }))
      .min(2)
      .max(9),
    question: texts,
    answer: z
      .array(z.strictObject({ quote: z.string().max(LONGEST_SENTENCE).nullable(), texts }))
      .min(1)
      .max(3),
  });
}

export type LessonAnswer = z.infer<ReturnType<typeof lessonAnswer>>;

/** The lesson out of a model's answer. */
export function readLesson(
  { concept, level, variant, languages }: LessonRequest,
  answer: LessonAnswer,
): Omit<Lesson, "writer" | "model" | "promptVersion"> {
  const { conceptId } = concept;
  const claimed = (name: string) => (part: LessonAnswer["answer"][number], index: number) => ({
    id: `${conceptId}.${name}${index + 1}`,
    claim: part.quote === null ? null : { conceptId, quote: part.quote },
    texts: part.texts,
  });
  const sentences = answer.sentences.map(claimed("lesson"));
  const answers = answer.answer.map(claimed("recall.answer"));
  const texts = languages.map((language): LessonText => {
    const said = (part: (typeof sentences)[number]) => ({
      id: part.id,
      text: sayIn(part.texts, language),
      claim: part.claim,
    });
    const term = sayIn(answer.term, language);
    const asked = {
      id: `${conceptId}.recall.question`,
      text: sayIn(answer.question, language),
      claim: null,
    };
    return {
      language,
      term,
      spoken: term,
      lesson: sentences.map(said),
      questions: [
        {
          kind: "recall",
          question: [asked],
          answer: answers.map(said),
          accepted: [],
          keyTerms: [],
          choices: [],
        },
      ],
    };
  });
  return { conceptId, level, variant, texts };
}

export function sayIn(texts: Record<string, string>, language: Language): string {
  return cleanText(texts[language] ?? "", LONGEST_SENTENCE);
}
