import { DEFAULT_SETTINGS, type LearnerSettings } from "../accounts/index.ts";
import { addDays, type Clock, localDate } from "../shared/index.ts";
import type { DayRange } from "./day-range.ts";
import type { ListeningDayStore } from "./ports.ts";
import { readStudied, type Studied } from "./read-days.ts";
import { listActiveDays, readStreaks } from "./read-streaks.ts";
import type { Streaks } from "./streaks.ts";

export interface ListeningDeps {
  listeningDays: ListeningDayStore;
  clock: Clock;
}

interface Asked {
  userId: string;
  /** From the session; null if none were ever saved. */
  settings: LearnerSettings | null;
  count: number;
}

export interface LastDays {
  timeZone: string;
  /** The learner's own day, as 2026-11-30. */
  today: string;
  range: DayRange;
  studied: Studied;
  streaks: Streaks;
}

/** A learner's last days with today, up to this moment. */
export async function readLastDays(
  deps: ListeningDeps,
  { userId, settings, count }: Asked,
): Promise<LastDays> {
  const { timeZone } = settings ?? DEFAULT_SETTINGS;
  const today = localDate(deps.clock.now(), timeZone);
  const range = findLast(today, count);
  const studied = await readStudied(deps, { userId, range });
  const { freezesAWeek } = studied;
  const known = { range, active: listActiveDays(studied), isOlder: studied.isOlder };
  const streaks = await readStreaks(deps, { userId, today, freezesAWeek, known });
  return { timeZone, today, range, studied, streaks };
}

/** So many days with today; who has moved to an earlier zone has been active tomorrow already. */
export function findLast(today: string, count: number): DayRange {
  return { from: addDays(today, 1 - count), to: addDays(today, 1) };
}
