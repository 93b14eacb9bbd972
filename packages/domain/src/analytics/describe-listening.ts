import {
  type AccountStore,
  type Actor,
  getSettings,
  requirePermission,
} from "../accounts/index.ts";
import { readListeningSettings, type SettingsStore } from "../installation/index.ts";
import { type Clock, localDate } from "../shared/index.ts";
import { PLAY_MS } from "./count-sessions.ts";
import type { DayRange } from "./day-range.ts";
import { type DatedTotals, totalDays } from "./listening-totals.ts";
import type { ListeningDayStore } from "./ports.ts";
import { EVER, readDays } from "./read-days.ts";
import { findStreaks, type Streaks } from "./streaks.ts";
import type { ListeningDay } from "./types.ts";

export interface Listening {
  /** The learner's own day, as 2026-11-30. */
  today: string;
  /** The days of the range on which anything was heard or read, in order. */
  days: DatedTotals[];
  /** Of days with half a minute of listening, an episode read to its end, or a review. */
  streaks: Streaks;
}

/** One's own days and streaks, up to this moment. */
export async function describeListening(
  deps: {
    accounts: AccountStore;
    listeningDays: ListeningDayStore;
    settings: SettingsStore;
    clock: Clock;
  },
  request: { actor: Actor | null; range: DayRange },
): Promise<Listening> {
  requirePermission(request.actor, "listening.days");
  const { userId } = request.actor;
  const [{ timeZone }, { freezesAWeek }, days, reviewDays] = await Promise.all([
    getSettings(deps, userId),
    readListeningSettings(deps),
    readDays(deps, { userId, range: EVER }),
    deps.listeningDays.listReviewDays(userId),
  ]);
  const today = localDate(deps.clock.now(), timeZone);
  return {
    today,
    days: totalDays(days, request.range),
    streaks: findStreaks([...listHeardDays(days), ...reviewDays], { today, freezesAWeek }),
  };
}

/** Days with as much listening as makes a play, or with an episode that was read. */
export function listHeardDays(days: readonly ListeningDay[]): ListeningDay[] {
  const byDate = Map.groupBy(days, ({ localDate: date }) => date);
  return [...byDate.values()]
    .filter(
      (ofDay) =>
        ofDay.some(({ isRead }) => isRead) ||
        ofDay.reduce((sum, { listenedMs }) => sum + listenedMs, 0) >= PLAY_MS,
    )
    .flat();
}
