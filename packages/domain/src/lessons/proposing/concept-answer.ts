import { z } from "zod";

import { LINK_KINDS, QUESTION_KINDS } from "../../courses/index.ts";
import { LONGEST_SENTENCE } from "../sentence-limit.ts";
import { numberEvidence } from "../writing/number-evidence.ts";
import { type PartRequest, toSource } from "./part-request.ts";

/** Of one part, which is about a page and a half. */
export const MOST_CONCEPTS = 5;
/** What takes more sentences than these to bear out is more than one claim. */
export const MOST_CITED = 3;
const LONGEST_TERM = 120;
const MOST_ACCEPTED = 3;
const MOST_KEY_TERMS = 2;
const MOST_LINKS = 2;

/** The shape in which a model proposes concepts: it names what a sentence rests on, and quotes nothing. */
export function conceptAnswer(request: PartRequest) {
  const ids = z.enum(numberEvidence(toSource(request)).map(({ id }) => id));
  const text = z.string().min(1).max(LONGEST_SENTENCE);
  const term = z.string().min(1).max(LONGEST_TERM);
  const said = z.strictObject({ restsOn: z.array(ids).min(1).max(MOST_CITED), text });
  const concept = z.strictObject({
    term,
    spoken: term,
    definition: said,
    picture: said.nullable(),
    mechanism: said.nullable(),
    pitfall: said.nullable(),
    example: said.nullable(),
    questions: z
      .array(
        z.strictObject({
          kind: z.enum(QUESTION_KINDS),
          question: text,
          answer: said,
          accepted: z.array(text).max(MOST_ACCEPTED),
          keyTerms: z.array(term).max(MOST_KEY_TERMS),
        }),
      )
      .max(QUESTION_KINDS.length),
    links: z
      .array(z.strictObject({ kind: z.enum(LINK_KINDS), to: term, sentence: said }))
      .max(MOST_LINKS),
  });
  return z.strictObject({ concepts: z.array(concept).max(MOST_CONCEPTS) });
}

export type ConceptAnswer = z.infer<ReturnType<typeof conceptAnswer>>;
