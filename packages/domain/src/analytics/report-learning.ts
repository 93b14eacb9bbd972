import {
  type AccountStore,
  type Actor,
  getSettings,
  requirePermission,
} from "../accounts/index.ts";
import { type LearnerState, readStates } from "../learning/index.ts";
import type { ProgressStore } from "../listening/index.ts";
import { addDays, type Clock, localDate } from "../shared/index.ts";
import { addUpCourses, type CourseTotals } from "./describe-courses.ts";
import { type DayRange, MOST_DAYS } from "./day-range.ts";
import { joinStudied, type StudyDay } from "./join-studied.ts";
import { addUp, type ListeningTotals } from "./listening-totals.ts";
import type { ListeningDayStore } from "./ports.ts";
import { readStudied, sumAllDays } from "./read-days.ts";
import { readLastDays } from "./read-last-days.ts";
import type { Streaks } from "./streaks.ts";
import type { StudyDayStore } from "./study-days.ts";

/** Everything that a learner's progress page shows. */
export interface LearningReport {
  timeZone: string;
  /** The learner's own day, as 2026-11-30. */
  today: string;
  range: DayRange;
  /** Over all days, not only those of the range. */
  totals: Omit<ListeningTotals, "days">;
  streaks: Streaks;
  /** The days of the range on which anything was heard, read, answered or finished, in order. */
  days: StudyDay[];
  courses: LearnerState[];
  /** What was heard and answered on the days of the range by course, the most heard first. */
  listened: CourseTotals[];
  /** Concepts by the day on which they are due, without skipped ones; what is due already is due today. */
  due: { day: string; count: number }[];
}

type ReportDeps = Parameters<typeof readStates>[0] & {
  accounts: Pick<AccountStore, "findSettings">;
  progress: ProgressStore;
  listeningDays: ListeningDayStore;
  studyDays: StudyDayStore;
  clock: Clock;
};

/** One's own learning, to take away; without a range, of the last year. */
export async function reportLearning(
  deps: ReportDeps,
  request: { actor: Actor | null; range: DayRange | null },
): Promise<LearningReport> {
  requirePermission(request.actor, "listening.report");
  const { userId } = request.actor;
  const settings = await getSettings(deps, userId);
  const today = localDate(deps.clock.now(), settings.timeZone);
  const range = request.range ?? { from: addDays(today, 1 - MOST_DAYS), to: today };
  const [episodes, last, courses] = await Promise.all([
    deps.progress.sumUp(userId),
    readLastDays(deps, { userId, settings, count: MOST_DAYS }),
    readStates(deps, { userId, settings }),
  ]);
  const isRecent = range.from >= last.range.from && range.to <= last.range.to;
  const studied = isRecent ? last.studied : await readStudied(deps, { userId, range });
  const days = studied.heard.filter(
    ({ localDate: date }) => date >= range.from && date <= range.to,
  );
  return {
    timeZone: settings.timeZone,
    today,
    range,
    totals: addUp(await sumAllDays(deps, { userId, ...last.studied }), episodes),
    streaks: last.streaks,
    days: joinStudied(studied, { range, timeZone: settings.timeZone }),
    courses,
    listened: await addUpCourses(deps, { userId, range, days }),
    due: countDue(courses, today),
  };
}

function countDue(courses: readonly LearnerState[], today: string): LearningReport["due"] {
  const dueDays = courses
    .flatMap(({ concepts }) => concepts)
    .flatMap(({ dueOn, choice }) => (dueOn === null || choice === "skip" ? [] : [dueOn]))
    .map((day) => (day < today ? today : day));
  return [...Map.groupBy(dueDays, (day) => day)]
    .map(([day, all]) => ({ day, count: all.length }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}
