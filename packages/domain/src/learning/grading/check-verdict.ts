import type { AnswerResult } from "../../episodes/index.ts";
import type { AnswerVerdict, WordGrade } from "./types.ts";

/** The scores that fit each verdict. */
const SCORES: Record<AnswerResult, { from: number; to: number }> = {
  had: { from: 60, to: 100 },
  half: { from: 20, to: 85 },
  missed: { from: 0, to: 45 },
};

/** An answer with a smaller share of any wording is hardly about the question, whatever the model says. */
const LEAST_COVERED = { had: 0.2, half: 0.1 };
/** A single shared word may be a coincidence. */
const LEAST_SHARED = { had: 2, half: 1 };
/** An answer with this share has not missed it, unless its words contradict. */
const COVERED_WELL = 0.75;

/**
 * Whether an answer's words support a verdict. Text in the answer may talk a model into a verdict, so one
 * that does not fit the words is ignored.
 */
export function isBorneOut({ result, score }: AnswerVerdict, words: WordGrade): boolean {
  const { from, to } = SCORES[result];
  if (score < from || score > to) return false;
  if (result === "missed") return words.conflict !== null || words.covered < COVERED_WELL;
  const isAbout = words.covered >= LEAST_COVERED[result] || words.keyTerms > 0;
  const isDenied = words.conflict !== null && words.conflict !== "roles";
  // The order of words says little about an answer in the learner's own words.
  return isAbout && words.shared >= LEAST_SHARED[result] && !(result === "had" && isDenied);
}
