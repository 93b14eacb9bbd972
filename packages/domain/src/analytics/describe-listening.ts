import {
  type AccountStore,
  type Actor,
  getSettings,
  requirePermission,
} from "../accounts/index.ts";
import { readListeningSettings, type SettingsStore } from "../installation/index.ts";
import {
  addDays,
  type Clock,
  createLocalClock,
  DAY_MS,
  localDate,
  localDay,
  writeDay,
} from "../shared/index.ts";
import { type DayRange, MOST_DAYS } from "./day-range.ts";
import { type DatedTotals, totalDays } from "./listening-totals.ts";
import type { ListeningDayStore } from "./ports.ts";
import { readDays } from "./read-days.ts";
import { listHeardDays, readStreaks } from "./read-streaks.ts";
import type { Streaks } from "./streaks.ts";
import type { AnswerCounts, StudyDayStore } from "./study-days.ts";

export interface StudyDay extends DatedTotals, AnswerCounts {
  /** Episodes that were finished on it. */
  finished: number;
}

export interface Listening {
  /** The learner's own day, as 2026-11-30. */
  today: string;
  /** The days of the last year on which anything was heard, read, answered or finished, in order. */
  days: StudyDay[];
  /** Of days with half a minute of listening, an episode read to its end, or a review: the longest one of that year. */
  streaks: Streaks;
}

export interface ListeningDeps {
  accounts: Pick<AccountStore, "findSettings">;
  listeningDays: ListeningDayStore;
  studyDays: Pick<StudyDayStore, "listFinished">;
  settings: SettingsStore;
  clock: Clock;
}

/** One's own last year and streaks, up to this moment. */
export async function describeListening(
  deps: ListeningDeps,
  { actor }: { actor: Actor | null },
): Promise<Listening> {
  requirePermission(actor, "listening.days");
  const { userId } = actor;
  const [{ timeZone }, { freezesAWeek }] = await Promise.all([
    getSettings(deps, userId),
    readListeningSettings(deps),
  ]);
  const now = deps.clock.now();
  const today = localDate(now, timeZone);
  const range = findYear(today);
  const [heard, answered, finished] = await Promise.all([
    readDays(deps, { userId, range }),
    deps.listeningDays.listReviewDays(userId, range),
    deps.studyDays.listFinished(userId, { from: now - (MOST_DAYS + 1) * DAY_MS, to: now + 1 }),
  ]);
  // Opened once for all moments, since opening a time zone is slow.
  const clock = createLocalClock(timeZone);
  const active = [...listHeardDays(heard), ...answered];
  return {
    today,
    days: joinDays({
      heard: totalDays(heard, range),
      answered,
      finishedOn: finished.map((at) => writeDay(localDay(clock, at))),
    }).filter(({ localDate: day }) => day >= range.from && day <= today),
    streaks: await readStreaks(deps, { userId, today, freezesAWeek, known: { range, active } }),
  };
}

/** The days of which the progress page tells; who has moved to an earlier zone has been active tomorrow already. */
export function findYear(today: string): DayRange {
  return { from: addDays(today, 1 - MOST_DAYS), to: addDays(today, 1) };
}

function joinDays(of: {
  heard: readonly DatedTotals[];
  answered: readonly (AnswerCounts & { localDate: string })[];
  finishedOn: readonly string[];
}): StudyDay[] {
  const joined = new Map<string, StudyDay>();
  const dayOf = (day: string) => {
    const known = joined.get(day) ?? { ...NOTHING, localDate: day };
    joined.set(day, known);
    return known;
  };
  for (const totals of of.heard) Object.assign(dayOf(totals.localDate), totals);
  for (const { localDate: day, answers, rights } of of.answered) {
    Object.assign(dayOf(day), { answers, rights });
  }
  for (const day of of.finishedOn) dayOf(day).finished += 1;
  return [...joined.values()].toSorted((one, other) => (one.localDate < other.localDate ? -1 : 1));
}

const NOTHING = {
  listenedMs: 0,
  averageSpeed: 1,
  sessions: 0,
  completion: 0,
  answers: 0,
  rights: 0,
  finished: 0,
};
