import {
  type AccountStore,
  type Actor,
  getSettings,
  requirePermission,
} from "../accounts/index.ts";
import { readListeningSettings, type SettingsStore } from "../installation/index.ts";
import { addDays, type Clock, localDate } from "../shared/index.ts";
import { type DayRange, MOST_DAYS } from "./day-range.ts";
import { joinStudied, type StudyDay } from "./join-studied.ts";
import type { ListeningDayStore } from "./ports.ts";
import { readStudied } from "./read-days.ts";
import { listActiveDays, readStreaks } from "./read-streaks.ts";
import type { Streaks } from "./streaks.ts";

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
  const today = localDate(deps.clock.now(), timeZone);
  const range = findYear(today);
  const studied = await readStudied(deps, { userId, range });
  const known = { range, active: listActiveDays(studied), isOlder: studied.isOlder };
  return {
    today,
    days: joinStudied(studied, { range: { ...range, to: today }, timeZone }),
    streaks: await readStreaks(deps, { userId, today, freezesAWeek, known }),
  };
}

/** The days of which the progress page tells; who has moved to an earlier zone has been active tomorrow already. */
export function findYear(today: string): DayRange {
  return { from: addDays(today, 1 - MOST_DAYS), to: addDays(today, 1) };
}
