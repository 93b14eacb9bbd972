import { z } from "zod";

import type { AnswerResult } from "../../episodes/index.ts";
import { cleanText, DomainError } from "../../shared/index.ts";
import type { ReviewSource } from "../reviews/types.ts";
import { findChoice } from "./find-choice.ts";

const LONGEST_ANSWER = 2_000;
const LONGEST_CHOICE = 500;

/** The written answer. */
export const AnswerText = z.string().max(LONGEST_ANSWER, "An answer has at most 2,000 characters.");

/** The learner's own mark, or their choice. */
export const AnswerMark = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("self"), result: z.enum(["had", "half", "missed"]) }),
  z.strictObject({ kind: z.literal("choice"), choice: z.string().min(1).max(LONGEST_CHOICE) }),
]);

interface Marked {
  mark: z.infer<typeof AnswerMark>;
  text?: string | undefined;
}

/** The result of a marked answer; a choice grades itself. The text is null without words. */
export function judgeMark(
  { mark, text }: Marked,
  texts: { choices?: string[] }[],
): { text: string | null; result: AnswerResult; source: ReviewSource } {
  const written = text === undefined ? null : cleanText(text, LONGEST_ANSWER);
  if (mark.kind === "self") return { text: written, result: mark.result, source: "self_mark" };
  const place = findChoice(texts, mark.choice);
  if (place === null) {
    throw new DomainError("invalid", "This is not one of the question's choices.", {
      reason: "answers.unknown_choice",
    });
  }
  return {
    text: cleanText(mark.choice, LONGEST_ANSWER),
    result: place === 0 ? "had" : "missed",
    source: "choice",
  };
}
