import type { AnswerResult } from "../../episodes/index.ts";
import type { AnswerVerdict, WordGrade } from "./types.ts";

/** The scores that go with a verdict. */
const SCORES: Record<AnswerResult, { from: number; to: number }> = {
  had: { from: 60, to: 100 },
  half: { from: 20, to: 85 },
  missed: { from: 0, to: 45 },
};

/** Fewer of the words of any wording are hardly about the question, whatever a model was told. */
const LEAST_COVERED = { had: 0.2, half: 0.1 };
/** One word may be the same by chance. */
const LEAST_SHARED = { had: 2, half: 1 };
/** Who said so much has not missed it, unless the words contradict. */
const COVERED_WELL = 0.75;

/**
 * Whether the words of an answer bear a verdict out. A model may be talked into one by what it reads,
 * so that where the two do not fit nobody has judged.
 */
export function isBorneOut({ result, score }: AnswerVerdict, words: WordGrade): boolean {
  const { from, to } = SCORES[result];
  if (score < from || score > to) return false;
  if (result === "missed") return words.conflict !== null || words.covered < COVERED_WELL;
  const isAbout = words.covered >= LEAST_COVERED[result] || words.keyTerms > 0;
  const isDenied = words.conflict !== null && words.conflict !== "roles";
  // The order of words says little about an answer in words of its own.
  return isAbout && words.shared >= LEAST_SHARED[result] && !(result === "had" && isDenied);
}
