import { z } from "zod";

import { type Actor, type AuditDeps, recordAction } from "../../accounts/index.ts";
import type { CourseStore } from "../../courses/index.ts";
import type { ClassPrivacyDeps } from "../../installation/index.ts";
import { cleanText, DomainError } from "../../shared/index.ts";
import { getScoredCourse } from "./permit-scores.ts";
import { isQuizDay, quizMoment } from "./quiz-day.ts";
import { readEarlier } from "./read-earlier.ts";
import { nameScore } from "./score-key.ts";
import type { CourseLearner, EnteredScore, QuizScoreStore } from "./types.ts";

/** Per request; a larger class needs several. */
export const MOST_SCORES = 500;
export const LONGEST_SUBJECT = 120;

const QuizScoreEntry = z.strictObject({
  /** A learner of the course, by id or by email address. */
  learner: z.union([
    z.strictObject({ userId: z.uuid() }),
    z.strictObject({ email: z.email().max(254) }),
  ]),
  /** The subject: a concept of the course, or free text. */
  about: z.union([
    z.strictObject({ conceptId: z.uuid() }),
    z.strictObject({
      subject: z
        .string()
        .max(LONGEST_SUBJECT, "A subject has at most 120 characters.")
        .refine((text) => cleanText(text, LONGEST_SUBJECT) !== "", { error: "Name a subject." }),
    }),
  ]),
  percent: z.int().min(0).max(100, "A percent is a whole number from 0 to 100."),
  /** The day of the quiz. */
  takenOn: z.iso.date(),
});
export type QuizScoreEntry = z.infer<typeof QuizScoreEntry>;

export const SaveQuizScores = z.strictObject({
  courseId: z.uuid(),
  scores: z.array(QuizScoreEntry).min(1).max(MOST_SCORES),
});

/** The fault of the entry at this position, from 0. */
export interface EntryFault {
  at: number;
  fault: "unknown_learner" | "unknown_concept" | "day" | "twice";
}

/** A stored score. */
export interface SavedScore extends EnteredScore {
  id: string;
  /** Whether it took the place of a score of the same learner, subject and day. */
  isReplacing: boolean;
  /** The percentage of that one; null for none, and where teachers see no names. */
  before: number | null;
}

export interface ScoreDeps extends AuditDeps, ClassPrivacyDeps {
  courses: Pick<CourseStore, "find" | "listTerms">;
  quizScores: QuizScoreStore;
}

/**
 * Stores scores of a course's learners in one transaction. A score of the same learner, subject and day
 * replaces the previous one, so repeating a request changes nothing.
 */
export async function saveQuizScores(
  deps: ScoreDeps,
  request: z.infer<typeof SaveQuizScores> & { actor: Actor | null },
): Promise<SavedScore[]> {
  const { courseId, scores } = request;
  const { actor } = await getScoredCourse(deps, request, "quizScores.save");
  const [learners, concepts] = await Promise.all([
    deps.quizScores.listLearners(courseId),
    deps.courses.listTerms([courseId]),
  ]);
  const entered = scores.map((score) => readEntry(score, { learners, concepts }));
  const faults = findFaults(entered, { scores, now: deps.clock.now() });
  if (faults.length > 0) throw refuseScores(faults);
  const rows = entered.flatMap((score) =>
    score.userId === null || score.fault !== null
      ? []
      : [{ ...score.kept, userId: score.userId, id: deps.ids.next() }],
  );
  const findEarlier = await readEarlier(deps, { courseId, keys: rows });
  const { added, changed } = await deps.quizScores.save(rows, { courseId, at: deps.clock.now() });
  if (added.length + changed.length > 0) {
    const of = new Set(rows.map(({ userId }) => userId));
    const [first = null] = of;
    await recordAction(deps, {
      actor,
      action: "quizScores.save",
      subjectId: courseId,
      personId: of.size === 1 ? first : null,
      details: { added: added.length, changed: changed.length },
    });
  }
  return rows.flatMap((row): SavedScore[] => {
    const same = findEarlier(row);
    if (same !== null) return [{ ...row, id: same.id, isReplacing: true, before: same.percent }];
    // Learners who have left the course in the meantime get none.
    return added.includes(row.id) ? [{ ...row, isReplacing: false, before: null }] : [];
  });
}

interface Known {
  learners: readonly CourseLearner[];
  concepts: readonly { id: string; term: string }[];
}

interface ReadEntry {
  userId: string | null;
  fault: "unknown_concept" | null;
  kept: Omit<EnteredScore, "userId">;
}

function readEntry(
  { learner, about, percent, takenOn }: QuizScoreEntry,
  { learners, concepts }: Known,
): ReadEntry {
  const isThem = (one: CourseLearner) =>
    "userId" in learner
      ? one.userId === learner.userId
      : one.email.toLowerCase() === learner.email.toLowerCase();
  const concept =
    "conceptId" in about
      ? concepts.find(({ id }) => id === about.conceptId)
      : findTerm(concepts, about.subject);
  const subject = "subject" in about ? cleanText(about.subject, LONGEST_SUBJECT) : "";
  return {
    userId: learners.find(isThem)?.userId ?? null,
    fault: "conceptId" in about && concept === undefined ? "unknown_concept" : null,
    kept: {
      conceptId: concept?.id ?? null,
      subject: concept === undefined ? subject : cleanText(concept.term, LONGEST_SUBJECT),
      percent,
      takenAt: quizMoment(takenOn),
    },
  };
}

/** The course's concept with this name, ignoring case and character width. */
export function findTerm<TConcept extends { term: string }>(
  concepts: readonly TConcept[],
  subject: string,
): TConcept | undefined {
  const fold = (text: string) =>
    text.normalize("NFKC").trim().toLowerCase().replaceAll(/\s+/g, " ");
  return concepts.find(({ term }) => fold(term) === fold(subject));
}

function findFaults(
  entered: readonly ReadEntry[],
  { scores, now }: { scores: readonly QuizScoreEntry[]; now: number },
): EntryFault[] {
  const seen = new Set<string>();
  return entered.flatMap(({ userId, fault, kept }, at): EntryFault[] => {
    if (userId === null) return [{ at, fault: "unknown_learner" }];
    if (fault !== null) return [{ at, fault }];
    if (!isQuizDay(scores[at]?.takenOn ?? "", now)) return [{ at, fault: "day" }];
    const key = nameScore({ ...kept, userId });
    if (seen.has(key)) return [{ at, fault: "twice" }];
    seen.add(key);
    return [];
  });
}

function refuseScores(faults: EntryFault[]): DomainError {
  const [first] = faults;
  const sentence = `Score ${(first?.at ?? 0) + 1}: ${SENTENCES[first?.fault ?? "day"]}`;
  return new DomainError("invalid", sentence, {
    reason: "quizScores.refused",
    details: { faults: faults.slice(0, 20) },
  });
}

const SENTENCES: Record<EntryFault["fault"], string> = {
  unknown_learner: "nobody in this course is called so.",
  unknown_concept: "this concept is not in the course.",
  day: "the day of a quiz is one of the calendar, and none to come.",
  twice: "the same learner, subject and day come twice.",
};
