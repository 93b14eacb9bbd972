import { type Actor, requirePermission } from "../accounts/index.ts";
import type { DayRange } from "./day-range.ts";
import type { ListeningDayStore } from "./ports.ts";
import { readDays } from "./read-days.ts";
import type { AnswerCounts, CourseName, StudyDayStore } from "./study-days.ts";
import type { ListeningDay } from "./types.ts";

export interface CourseTotals extends AnswerCounts {
  /** Null for what belongs to no course, or to episodes and concepts that are gone. */
  course: CourseName | null;
  listenedMs: number;
}

/** One's own listening and answers on the days of a range by course, the most heard first. */
export async function describeCourses(
  deps: { listeningDays: ListeningDayStore; studyDays: StudyDayStore },
  { actor, range }: { actor: Actor | null; range: DayRange },
): Promise<CourseTotals[]> {
  requirePermission(actor, "listening.courses");
  const { userId } = actor;
  const days = readDays(deps, { userId, range });
  return addUpCourses(deps, { userId, range, days });
}

interface HeardInRange {
  userId: string;
  range: DayRange;
  days: PromiseLike<readonly ListeningDay[]> | readonly ListeningDay[];
}

/** The same for whoever may know it: it checks no permission. */
export async function addUpCourses(
  deps: { studyDays: StudyDayStore },
  { userId, range, days: read }: HeardInRange,
): Promise<CourseTotals[]> {
  const [days, answered] = await Promise.all([
    read,
    deps.studyDays.listCourseAnswers(userId, range),
  ]);
  const byEpisode = Map.groupBy(days, ({ episodeId }) => episodeId);
  const shares = Map.groupBy(
    await deps.studyDays.listCourseShares(userId, [...byEpisode.keys()]),
    ({ episodeId }) => episodeId,
  );
  const totals = new Map<string, CourseTotals>();
  const totalOf = (course: CourseName | null) => {
    const key = course?.courseId ?? "";
    const known = totals.get(key) ?? { course, listenedMs: 0, answers: 0, rights: 0 };
    totals.set(key, known);
    return known;
  };
  for (const [episodeId, ofEpisode] of byEpisode) {
    const listenedMs = ofEpisode.reduce((sum, day) => sum + day.listenedMs, 0);
    const ofCourses = shares.get(episodeId) ?? [];
    const whole = ofCourses.reduce((sum, { share }) => sum + share, 0);
    if (whole === 0) totalOf(null).listenedMs += listenedMs;
    for (const { share, courseId, title } of ofCourses) {
      totalOf({ courseId, title }).listenedMs += (listenedMs * share) / whole;
    }
  }
  for (const { course, answers, rights } of answered) {
    const total = totalOf(course);
    total.answers += answers;
    total.rights += rights;
  }
  return [...totals.values()].filter(isAnything).toSorted(compareTotals);
}

function isAnything({ listenedMs, answers }: CourseTotals): boolean {
  return listenedMs > 0 || answers > 0;
}

function compareTotals(one: CourseTotals, other: CourseTotals): number {
  return other.listenedMs - one.listenedMs || other.answers - one.answers;
}
