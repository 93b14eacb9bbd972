import { z } from "zod";

import { QUESTION_KINDS } from "../../courses/index.ts";
import type { Claim } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { cleanText } from "../../shared/index.ts";
import { tidyText } from "../fold-text.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import type { LessonRequest } from "../script-writer.ts";
import { LONGEST_SENTENCE } from "../sentence-limit.ts";
import { numberEvidence } from "./number-evidence.ts";

/** Two words let learners check whether their answer contains the point. */
const KEY_TERMS = 2;
/** A sentence that cites more than these makes several claims. */
const MOST_CITED = 4;

/** One text per language. */
export function textsIn(languages: Language[]) {
  const text = z.string().min(1).max(LONGEST_SENTENCE);
  return z.strictObject(Object.fromEntries(languages.map((language) => [language, text])));
}

/** The shape of a model's answer for a lesson: it cites sentences and quotes nothing. */
export function lessonAnswer({ languages, concept }: LessonRequest) {
  const texts = textsIn(languages);
  const ids = z.enum(numberEvidence(concept).map(({ id }) => id));
  const claims = z.array(z.strictObject({ restsOn: z.array(ids).max(MOST_CITED), texts }));
  return z.strictObject({
    term: texts,
    spoken: texts,
    sentences: claims.min(2).max(9),
    questions: z
      .array(
        z.strictObject({
          kind: z.enum(QUESTION_KINDS),
          question: texts,
          answer: claims.min(1).max(2),
          keyTerms: z.array(texts).length(KEY_TERMS),
        }),
      )
      .length(QUESTION_KINDS.length),
  });
}

export type LessonAnswer = z.infer<ReturnType<typeof lessonAnswer>>;

/** Builds the lesson from a model's answer. */
export function readLesson(
  { concept, level, variant, languages }: LessonRequest,
  answer: LessonAnswer,
): Omit<Lesson, "writer" | "model" | "promptVersion"> {
  const { conceptId } = concept;
  const evidence = new Map(numberEvidence(concept).map(({ id, text }) => [id, text]));
  const toClaim = (ids: string[]): Claim | null => {
    const quotes = [...new Set(ids)].flatMap((id) => evidence.get(id) ?? []);
    return quotes.length === 0 ? null : { conceptId, quotes, basis: "quoted" };
  };
  const claimed = (name: string) => (part: LessonAnswer["sentences"][number], index: number) => ({
    id: `${conceptId}.${name}${index + 1}`,
    claim: toClaim(part.restsOn),
    texts: part.texts,
  });
  const sentences = answer.sentences.map(claimed("lesson"));
  const asked = answer.questions.map(({ kind, question, answer: claims, keyTerms }) => ({
    kind,
    question,
    keyTerms,
    answers: claims.map(claimed(`${kind}.answer`)),
  }));
  const texts = languages.map((language): LessonText => {
    const said = (part: (typeof sentences)[number]) => ({
      id: part.id,
      text: sayIn(part.texts, language),
      claim: part.claim,
    });
    return {
      language,
      term: sayIn(answer.term, language),
      spoken: sayIn(answer.spoken, language),
      lesson: sentences.map(said),
      questions: asked.map(({ kind, question, keyTerms, answers }) => ({
        kind,
        question: [
          { id: `${conceptId}.${kind}.question`, text: sayIn(question, language), claim: null },
        ],
        answer: answers.map(said),
        accepted: [],
        keyTerms: keyTerms.map((term) => sayIn(term, language)),
        choices: [],
      })),
    };
  });
  return { conceptId, level, variant, texts };
}

export function sayIn(texts: Record<string, string>, language: Language): string {
  return cleanText(tidyText(texts[language] ?? ""), LONGEST_SENTENCE);
}
