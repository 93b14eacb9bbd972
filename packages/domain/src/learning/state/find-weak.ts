import { findWeakSubjects, WEAK_BELOW } from "../assess-ability.ts";
import { type Choices, isExcused, isNotWeak } from "../choices/obey-choices.ts";
import { isMissed } from "../memory/find-due.ts";
import type { Memory } from "../memory/types.ts";
import type { QuizScore } from "../types.ts";
import type { AnswerCounts } from "./assess-course.ts";

/** Fewer answers do not show a weakness. */
const ANSWERS_NEEDED = 3;

/** A learner's weakness with its reason. */
export interface WeakPoint {
  /** Null for a quiz subject that is no concept. */
  conceptId: string | null;
  subject: string;
  reason:
    | { kind: "missed"; right: number; count: number }
    | { kind: "quiz"; percent: number; quizzes: number }
    | { kind: "answers"; right: number; count: number };
}

interface Known {
  concepts: readonly { id: string; term: string }[];
  memories: readonly Memory[];
  scores: readonly QuizScore[];
  answers: ReadonlyMap<string, AnswerCounts>;
  choices: Choices;
}

/**
 * A learner's weaknesses in a course: concepts missed last time, with quizzes below 60 percent, or
 * answered at least three times and right in less than 60 percent. A concept that the learner calls not
 * weak counts again after the next miss; skipped ones are left out.
 */
export function findWeakPoints({
  concepts,
  memories,
  scores,
  answers,
  choices,
}: Known): WeakPoint[] {
  const known = new Map(memories.map((memory) => [memory.conceptId, memory]));
  const quizzed = findWeakSubjects([...scores]).filter(
    (subject) => !isExcused(subject, { choices, memories }),
  );
  const points = concepts.flatMap((concept): WeakPoint[] => {
    const memory = known.get(concept.id);
    const at = memory?.schedule?.lastReviewedAt ?? 0;
    const isForgiven = isNotWeak(choices, { conceptId: concept.id, at });
    const reason = findReason({
      isMissed: isMissed(memory) && !isForgiven,
      quiz: quizzed.find(({ conceptId }) => conceptId === concept.id),
      counts: answers.get(concept.id) ?? NO_ANSWERS,
      isForgiven,
    });
    return reason === null ? [] : [{ conceptId: concept.id, subject: concept.term, reason }];
  });
  const others = quizzed
    .filter(({ conceptId }) => conceptId === null || concepts.every(({ id }) => id !== conceptId))
    .map(({ subject, percent, quizzes }): WeakPoint => ({
      conceptId: null,
      subject,
      reason: { kind: "quiz", percent, quizzes },
    }));
  const isShown = ({ conceptId }: WeakPoint) =>
    conceptId === null || choices.get(conceptId)?.kind !== "skip";
  return [...points, ...others].filter(isShown);
}

const NO_ANSWERS: AnswerCounts = { had: 0, half: 0, missed: 0 };

interface Signs {
  isMissed: boolean;
  quiz: { percent: number; quizzes: number } | undefined;
  counts: AnswerCounts;
  isForgiven: boolean;
}

function findReason({
  isMissed: wasMissed,
  quiz,
  counts,
  isForgiven,
}: Signs): WeakPoint["reason"] | null {
  const { had: right, half, missed } = counts;
  const count = right + half + missed;
  if (wasMissed) return { kind: "missed", right, count };
  if (quiz !== undefined) return { kind: "quiz", percent: quiz.percent, quizzes: quiz.quizzes };
  const isLow = count >= ANSWERS_NEEDED && (right + half / 2) * 100 < WEAK_BELOW * count;
  return isLow && !isForgiven ? { kind: "answers", right, count } : null;
}
