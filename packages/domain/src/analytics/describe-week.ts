import { type Actor, type LearnerSettings, requirePermission } from "../accounts/index.ts";
import { addDays } from "../shared/index.ts";
import { type ListeningDeps, readLastDays } from "./read-last-days.ts";
import { listActiveDays } from "./read-streaks.ts";
import { DAYS_TOLD } from "./streaks.ts";

/** Longer streaks take a further read. */
const DAYS_READ = 35;

export interface Week {
  /** The last seven of the learner's own days, today at the end. */
  days: { localDate: string; state: "active" | "frozen" | "missed" }[];
  /** Active days in a row up to today or yesterday. */
  streak: number;
}

/** One's own last week and current streak, up to this moment. */
export async function describeWeek(
  deps: ListeningDeps,
  { actor, settings }: { actor: Actor | null; settings: LearnerSettings | null },
): Promise<Week> {
  requirePermission(actor, "listening.week");
  const last = await readLastDays(deps, { userId: actor.userId, settings, count: DAYS_READ });
  const { current, everFrozen } = last.streaks;
  const active = new Set(listActiveDays(last.studied).map(({ localDate }) => localDate));
  const stateOf = (day: string) => (everFrozen.includes(day) ? "frozen" : "missed");
  return {
    days: Array.from({ length: DAYS_TOLD }, (_, at) => addDays(last.today, at + 1 - DAYS_TOLD)).map(
      (day) => ({ localDate: day, state: active.has(day) ? "active" : stateOf(day) }),
    ),
    streak: current,
  };
}
