import { type Actor, getSettings, requirePermission } from "../accounts/index.ts";
import { readListeningSettings } from "../installation/index.ts";
import { addDays, localDate } from "../shared/index.ts";
import type { ListeningDeps } from "./describe-listening.ts";
import { readStudied } from "./read-days.ts";
import { listActiveDays, readStreaks } from "./read-streaks.ts";

/** Longer streaks take a further read. */
const DAYS_READ = 35;
const DAYS_TOLD = 7;

export interface Week {
  /** The last seven of the learner's own days, today at the end. */
  days: { localDate: string; state: "active" | "frozen" | "missed" }[];
  /** Active days in a row up to today or yesterday. */
  streak: number;
}

/** One's own last week and current streak, up to this moment. */
export async function describeWeek(
  deps: ListeningDeps,
  { actor }: { actor: Actor | null },
): Promise<Week> {
  requirePermission(actor, "listening.week");
  const { userId } = actor;
  const [{ timeZone }, { freezesAWeek }] = await Promise.all([
    getSettings(deps, userId),
    readListeningSettings(deps),
  ]);
  const today = localDate(deps.clock.now(), timeZone);
  // Who has moved to an earlier zone has been active tomorrow already.
  const range = { from: addDays(today, 1 - DAYS_READ), to: addDays(today, 1) };
  const { isOlder, ...studied } = await readStudied(deps, { userId, range });
  const active = listActiveDays(studied);
  const { current, frozen } = await readStreaks(deps, {
    userId,
    today,
    freezesAWeek,
    known: { range, active, isOlder },
  });
  const dates = new Set(active.map((day) => day.localDate));
  const stateOf = (day: string) => (frozen.includes(day) ? "frozen" : "missed");
  return {
    days: Array.from({ length: DAYS_TOLD }, (_, at) => addDays(today, at + 1 - DAYS_TOLD)).map(
      (day) => ({ localDate: day, state: dates.has(day) ? "active" : stateOf(day) }),
    ),
    streak: current,
  };
}
