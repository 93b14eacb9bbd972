import { z } from "zod";

import type { Actor } from "../../accounts/index.ts";
import type { CourseStore } from "../../courses/index.ts";
import type { ClassPrivacyDeps } from "../../installation/index.ts";
import { cleanText, type Clock } from "../../shared/index.ts";
import { getScoredCourse } from "./permit-scores.ts";
import { quizMoment, readQuizDay } from "./quiz-day.ts";
import { type CsvLine, readCsv } from "./read-csv.ts";
import { readPercent } from "./read-percent.ts";
import { readEarlier } from "./read-earlier.ts";
import { nameScore } from "./score-key.ts";
import { findTerm, LONGEST_SUBJECT, MOST_SCORES } from "./save-scores.ts";
import type { CourseLearner, QuizScoreStore, ScoreKey } from "./types.ts";

const LONGEST_CSV = 200_000;

export const PreviewQuizCsv = z.strictObject({
  courseId: z.uuid(),
  csv: z.string().max(LONGEST_CSV, "A file of scores has at most 200,000 characters."),
});

/** Why a line is rejected. */
export type LineFault =
  | "columns"
  | "unknown_learner"
  | "unknown_concept"
  | "no_subject"
  | "percent_not_a_number"
  | "percent_fraction"
  | "percent_out_of_range"
  | "day"
  | "twice"
  | "too_many";

export interface CsvPreview {
  /** The valid scores with their line numbers, from 1. */
  scores: {
    line: number;
    userId: string;
    name: string;
    conceptId: string | null;
    subject: string;
    percent: number;
    /** Whether it takes the place of a score of the same learner, subject and day. */
    isReplacing: boolean;
    /** The percentage of that one; null for none, and where teachers see no names. */
    before: number | null;
    takenOn: string;
  }[];
  faults: { line: number; fault: LineFault; text: string }[];
  /** Missing columns; nothing else is read then. */
  missing: string[];
}

interface PreviewDeps extends ClassPrivacyDeps {
  courses: Pick<CourseStore, "find" | "listTerms">;
  quizScores: Pick<QuizScoreStore, "listLearners" | "listSame">;
  clock: Clock;
}

/** Checks a file of scores line by line without storing anything. */
export async function previewQuizCsv(
  deps: PreviewDeps,
  request: z.infer<typeof PreviewQuizCsv> & { actor: Actor | null },
): Promise<CsvPreview> {
  const { courseId, csv } = request;
  await getScoredCourse(deps, request, "quizScores.preview");
  const [{ lines, missing, broken }, learners, concepts] = await Promise.all([
    readCsv(csv),
    deps.quizScores.listLearners(courseId),
    deps.courses.listTerms([courseId]),
  ]);
  const seen = new Set<string>();
  const scores: (Score & { line: number })[] = [];
  const faults: CsvPreview["faults"] = broken;
  for (const { line, text, ...said } of lines) {
    const score = readLine(said, { learners, concepts, now: deps.clock.now() });
    const fault = typeof score === "string" ? score : findRepeat(score, scores.length, seen);
    if (typeof score !== "string" && fault === null) scores.push({ line, ...score });
    else if (fault !== null) faults.push({ line, fault, text });
  }
  return {
    scores: await addBefore(deps, { courseId, scores }),
    faults: faults.toSorted((one, other) => one.line - other.line),
    missing,
  };
}

type Score = Omit<CsvPreview["scores"][number], "line" | "isReplacing" | "before">;

async function addBefore<TScore extends Score>(
  deps: PreviewDeps,
  { courseId, scores }: { courseId: string; scores: TScore[] },
): Promise<(TScore & { isReplacing: boolean; before: number | null })[]> {
  if (scores.length === 0) return [];
  const findEarlier = await readEarlier(deps, { courseId, keys: scores.map(toKey) });
  return scores.map((score) => {
    const earlier = findEarlier(toKey(score));
    return { ...score, isReplacing: earlier !== null, before: earlier?.percent ?? null };
  });
}

function toKey({ userId, subject, takenOn }: Score): ScoreKey {
  return { userId, subject, takenAt: quizMoment(takenOn) };
}

type SaidLine = Omit<CsvLine, "line" | "text">;

interface Known {
  learners: readonly CourseLearner[];
  concepts: readonly { id: string; term: string }[];
  now: number;
}

function readLine(line: SaidLine, known: Known): Score | LineFault {
  const email = line.email.trim().toLowerCase();
  const learner = known.learners.find((one) => one.email.toLowerCase() === email);
  if (learner === undefined) return "unknown_learner";
  const about = readAbout(line, known.concepts);
  if (typeof about === "string") return about;
  const percent = readPercent(line.percent);
  if (typeof percent === "string") return `percent_${percent}`;
  const takenOn = readQuizDay(line.date, known.now);
  if (takenOn === null) return "day";
  return { userId: learner.userId, name: learner.name, ...about, percent, takenOn };
}

function readAbout(
  { concept: term, subject }: SaidLine,
  concepts: Known["concepts"],
): Pick<Score, "conceptId" | "subject"> | LineFault {
  const named = cleanText(term ?? subject ?? "", LONGEST_SUBJECT);
  if (named === "") return "no_subject";
  const concept = findTerm(concepts, named);
  if (concept === undefined) {
    return term === null ? { conceptId: null, subject: named } : "unknown_concept";
  }
  return { conceptId: concept.id, subject: cleanText(concept.term, LONGEST_SUBJECT) };
}

function findRepeat(score: Score, taken: number, seen: Set<string>): LineFault | null {
  const key = nameScore(toKey(score));
  if (seen.has(key)) return "twice";
  seen.add(key);
  return taken >= MOST_SCORES ? "too_many" : null;
}
