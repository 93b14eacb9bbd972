import { type AccountStore, getSettings } from "../accounts/index.ts";
import { readListeningSettings, type SettingsStore } from "../installation/index.ts";
import { addDays, type Clock, localDate } from "../shared/index.ts";
import type { DayRange } from "./day-range.ts";
import type { ListeningDayStore } from "./ports.ts";
import { readStudied, type Studied } from "./read-days.ts";
import { listActiveDays, readStreaks } from "./read-streaks.ts";
import type { Streaks } from "./streaks.ts";

export interface ListeningDeps {
  accounts: Pick<AccountStore, "findSettings">;
  listeningDays: ListeningDayStore;
  settings: SettingsStore;
  clock: Clock;
}

export interface LastDays {
  timeZone: string;
  /** The learner's own day, as 2026-11-30. */
  today: string;
  range: DayRange;
  studied: Studied;
  streaks: Streaks;
}

/**
 * A learner's last days with today, up to this moment. Everything is read at once, though the days are
 * those of a zone that is only read with them: no zone is a day from UTC.
 */
export async function readLastDays(
  deps: ListeningDeps,
  { userId, count }: { userId: string; count: number },
): Promise<LastDays> {
  const now = deps.clock.now();
  const utc = localDate(now, "UTC");
  const [{ timeZone }, { freezesAWeek }, wide] = await Promise.all([
    getSettings(deps, userId),
    readListeningSettings(deps),
    readStudied(deps, { userId, range: { from: addDays(utc, -count), to: addDays(utc, 2) } }),
  ]);
  const today = localDate(now, timeZone);
  const range = findLast(today, count);
  const studied = cutTo(wide, range);
  const known = { range, active: listActiveDays(studied), isOlder: studied.isOlder };
  const streaks = await readStreaks(deps, { userId, today, freezesAWeek, known });
  return { timeZone, today, range, studied, streaks };
}

/** So many days with today; who has moved to an earlier zone has been active tomorrow already. */
export function findLast(today: string, count: number): DayRange {
  return { from: addDays(today, 1 - count), to: addDays(today, 1) };
}

function cutTo(wide: Studied, { from, to }: DayRange): Studied {
  const isWithin = ({ localDate: day }: { localDate: string }) => day >= from && day <= to;
  const isBefore = ({ localDate: day }: { localDate: string }) => day < from;
  return {
    ...wide,
    heard: wide.heard.filter(isWithin),
    answered: wide.answered.filter(isWithin),
    isOlder: wide.isOlder || wide.heard.some(isBefore) || wide.answered.some(isBefore),
  };
}
