import type { AnswerResult, AskedText } from "../../episodes/index.ts";
import type { ReviewSource, StoredVerdict } from "../reviews/types.ts";
import { isBorneOut } from "./check-verdict.ts";
import { findChoice } from "./find-choice.ts";
import { gradeByWords } from "./grade-by-words.ts";
import type { AnswerJudge, GradedQuestion } from "./types.ts";

/** How an answer was found; null where it is the learner who says so, with the expected answer before them. */
export interface AnswerGrade {
  result: AnswerResult;
  source: Extract<ReviewSource, "verdict" | "confirmed" | "choice">;
  /** Null where no model judged. */
  verdict: StoredVerdict | null;
}

/**
 * Grades a typed answer: a choice by itself, what the words confirm without a call, and else by a model
 * where there is one and the words bear its verdict out.
 */
export async function gradeAnswer(
  { answerJudge }: { answerJudge: AnswerJudge },
  { episodeId, texts, text }: { episodeId: string | null; texts: AskedText[]; text: string },
): Promise<AnswerGrade | null> {
  const place = findChoice(texts, text);
  const unjudged = { verdict: null };
  if (place !== null) {
    return { result: place === 0 ? "had" : "missed", source: "choice", ...unjudged };
  }
  const graded = texts.map(toQuestion).map((question) => ({
    question,
    words: gradeByWords(question, text),
  }));
  if (graded.some(({ words }) => words.result === "right")) {
    return { result: "had", source: "confirmed", ...unjudged };
  }
  // In which language it was answered shows in the words; without any it is the first one.
  const [nearest] = graded.toSorted((a, b) => b.words.covered - a.words.covered);
  if (nearest === undefined) return null;
  const verdict = await answerJudge.judge({ episodeId, question: nearest.question, text });
  if (verdict === null || !isBorneOut(verdict, nearest.words)) return null;
  const { result, score, feedback } = verdict;
  return { result, source: "verdict", verdict: { score, feedback } };
}

function toQuestion({ answer, accepted, keyTerms, ...text }: AskedText): GradedQuestion {
  const { language, question } = text;
  return {
    language,
    question,
    expected: answer,
    accepted: accepted ?? [],
    keyTerms: keyTerms ?? [],
  };
}
