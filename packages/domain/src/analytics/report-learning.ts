import {
  type AccountStore,
  type Actor,
  getSettings,
  requirePermission,
} from "../accounts/index.ts";
import { type ListeningSettingsDeps, readListeningSettings } from "../installation/index.ts";
import { type LearnerState, readStates } from "../learning/index.ts";
import type { ProgressStore } from "../listening/index.ts";
import { addDays, type Clock, localDate } from "../shared/index.ts";
import { type DayRange, MOST_DAYS } from "./day-range.ts";
import { findYear } from "./describe-listening.ts";
import { addUp, type DatedTotals, type ListeningTotals } from "./listening-totals.ts";
import type { ListeningDayStore } from "./ports.ts";
import { EVER, readDays } from "./read-days.ts";
import { listHeardDays, readStreaks } from "./read-streaks.ts";
import type { Streaks } from "./streaks.ts";
import type { ReviewDay } from "./types.ts";

/** A day of a report; what did not happen on it counts nothing. */
export interface ReportedDay extends DatedTotals {
  /** First answers. */
  answers: number;
  rights: number;
}

/** Everything that a learner's progress page shows. */
export interface LearningReport {
  timeZone: string;
  /** The learner's own day, as 2026-11-30. */
  today: string;
  range: DayRange;
  /** Over all days, not only those of the range. */
  totals: Omit<ListeningTotals, "days">;
  streaks: Streaks;
  /** The days of the range on which anything was heard, read or answered, in order. */
  days: ReportedDay[];
  courses: LearnerState[];
  /** Concepts by the day on which they are due, without skipped ones; what is due already is due today. */
  due: { day: string; count: number }[];
}

type ReportDeps = Parameters<typeof readStates>[0] &
  ListeningSettingsDeps & {
    accounts: Pick<AccountStore, "findSettings">;
    progress: ProgressStore;
    listeningDays: ListeningDayStore;
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
  const [all, days, reviewDays, { freezesAWeek }, courses] = await Promise.all([
    deps.progress.list(userId),
    readDays(deps, { userId, range: EVER }),
    deps.listeningDays.listReviewDays(userId, EVER),
    readListeningSettings(deps),
    readStates(deps, { userId, settings }),
  ]);
  const year = findYear(today);
  const active = [...listHeardDays(days), ...reviewDays].filter(
    ({ localDate: date }) => date >= year.from && date <= year.to,
  );
  const { days: ofRange, ...totals } = addUp(all, { days, range });
  return {
    timeZone: settings.timeZone,
    today,
    range,
    totals,
    streaks: await readStreaks(deps, {
      userId,
      today,
      freezesAWeek,
      known: { range: year, active },
    }),
    days: joinDays(ofRange, reviewDays, range),
    courses,
    due: countDue(courses, today),
  };
}

const NOTHING_HEARD = { listenedMs: 0, averageSpeed: 1, sessions: 0, completion: 0 };
const NOTHING_ANSWERED = { answers: 0, rights: 0 };

function joinDays(
  heard: readonly DatedTotals[],
  reviewed: readonly ReviewDay[],
  { from, to }: DayRange,
): ReportedDay[] {
  const days = new Map<string, ReportedDay>();
  for (const day of heard) days.set(day.localDate, { ...day, ...NOTHING_ANSWERED });
  for (const { localDate: date, answers, rights } of reviewed) {
    if (date < from || date > to) continue;
    const day = days.get(date) ?? { localDate: date, ...NOTHING_HEARD };
    days.set(date, { ...day, answers, rights });
  }
  return [...days.values()].toSorted((one, other) => (one.localDate < other.localDate ? -1 : 1));
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
