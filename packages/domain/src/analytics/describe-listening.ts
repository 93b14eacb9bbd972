import { type Actor, type LearnerSettings, requirePermission } from "../accounts/index.ts";
import { MOST_DAYS } from "./day-range.ts";
import { joinStudied, type StudyDay } from "./join-studied.ts";
import { type ListeningDeps, readLastDays } from "./read-last-days.ts";
import type { Streaks } from "./streaks.ts";

export interface Listening {
  /** The learner's own day, as 2026-11-30. */
  today: string;
  /** The days of the last year on which anything was heard, read, answered or finished, in order. */
  days: StudyDay[];
  /** Of days with half a minute of listening, an episode read to its end, or a review: the longest one of that year. */
  streaks: Streaks;
}

/** One's own last year and streaks, up to this moment. */
export async function describeListening(
  deps: ListeningDeps,
  { actor, settings }: { actor: Actor | null; settings: LearnerSettings | null },
): Promise<Listening> {
  requirePermission(actor, "listening.days");
  const last = await readLastDays(deps, { userId: actor.userId, settings, count: MOST_DAYS });
  const { today, range, timeZone, streaks } = last;
  const days = joinStudied(last.studied, { range: { ...range, to: today }, timeZone });
  return { today, days, streaks };
}
