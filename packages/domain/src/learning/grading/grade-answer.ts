import type { AnswerResult, AskedText } from "../../episodes/index.ts";
import type { ReviewSource, StoredVerdict } from "../reviews/types.ts";
import { isBorneOut } from "./check-verdict.ts";
import { findChoice } from "./find-choice.ts";
import { gradeByWords } from "./grade-by-words.ts";
import type { AnswerJudge, GradedQuestion } from "./types.ts";

/** The grade of an answer; null if the learner marks it next to the expected answer. */
export interface AnswerGrade {
  result: AnswerResult;
  source: Extract<ReviewSource, "verdict" | "confirmed" | "choice">;
  /** Null if no model judged. */
  verdict: StoredVerdict | null;
}

/**
 * Grades a typed answer: a choice by itself, an answer that its words confirm without a model, and others
 * by a model if there is one and the words support its verdict.
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
  // The words show the language of the answer; without any it is the first one.
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
