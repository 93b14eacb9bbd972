import { globSync, readFileSync } from "node:fs";

import { Language, QUESTION_KINDS } from "@learnlab/domain";
import { z } from "zod";

const folder = new URL("../../fixtures/answers/", import.meta.url).pathname;

/** In which way an answer is right or not: what a grader has to tell apart. */
const SORTS = [
  "same-words",
  "other-words",
  "short-right",
  "code",
  "number",
  "half",
  "swapped-roles",
  "negated",
  "near-miss",
  "off-topic",
  "injection",
] as const;

const LabelledAnswer = z.strictObject({
  text: z.string().min(1),
  label: z.enum(["right", "half", "wrong"]),
  sort: z.enum(SORTS),
  /** Rules are tuned on one half; the other one says how good they are. */
  half: z.enum(["tuning", "held-out"]),
});
export type LabelledAnswer = z.infer<typeof LabelledAnswer>;

const AnswerSet = z.strictObject({
  language: Language,
  questions: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(QUESTION_KINDS),
      question: z.string(),
      expected: z.string(),
      accepted: z.array(z.string()),
      keyTerms: z.array(z.string()),
      answers: z.array(LabelledAnswer),
    }),
  ),
});
export type AnswerSet = z.infer<typeof AnswerSet>;

/** Answers as learners type them to questions of the demo, each with its label, a set a language. */
export function readAnswerSets(): AnswerSet[] {
  return globSync("*.json", { cwd: folder })
    .toSorted()
    .map((name) => AnswerSet.parse(JSON.parse(readFileSync(folder + name, "utf8"))));
}
