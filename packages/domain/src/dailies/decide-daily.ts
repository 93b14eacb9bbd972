import type { LearnerDays } from "../learning/index.ts";
import { LATEST_DAILY_MS } from "../shared/index.ts";
import { findRest } from "./find-rest.ts";
import type { DailyOutcome, DailyReason, DailyTurn, DueLearner } from "./ports.ts";

/** Fewer concepts make no episode: it asks three questions. */
export const CONCEPTS_WANTED = 3;
/** So many dailies in a row that nobody listened to mean that nobody waits for the next one. */
export const UNHEARD_IN_A_ROW = 3;

interface Circumstances {
  now: number;
  /** The moment of the daily in question. */
  dailyAt: number;
  /** The learner's own day now, as 2026-11-21. */
  today: string;
  /** The day that the daily is for, as the learner counts days. */
  days: LearnerDays;
  /** How many episodes the installation makes for one learner a day. */
  episodesPerDay: number;
}

type Decision = Pick<DailyTurn, "outcome" | "reason" | "restsUntil">;

/** Whether a learner whose moment has come gets a daily, and why not. */
export function decideDaily(
  learner: Omit<DueLearner, "place">,
  { now, dailyAt, today, days, episodesPerDay }: Circumstances,
): Decision {
  if (learner.isDisabled) return skip("daily.disabled");
  if (now - dailyAt > LATEST_DAILY_MS) return skip("daily.too_late");
  if (!learner.hasCourses) return skip("daily.no_courses");
  if (learner.concepts < CONCEPTS_WANTED) return skip("daily.nothing_to_teach");
  if (episodesPerDay === 0) return skip("daily.quota");
  const rest = findRest(learner.study, days);
  if (rest !== null) return { ...decide("rested", "daily.nothing_due"), restsUntil: rest.until };
  if (isUnheard(learner.recent, today)) return decide("paused", "daily.unheard");
  return decide("requested", "");
}

function skip(reason: DailyReason): Decision {
  return decide("skipped", reason);
}

function decide(outcome: DailyOutcome, reason: DailyReason): Decision {
  return { outcome, reason, restsUntil: null };
}

/** A daily of a day that is not over may still be listened to. */
function isUnheard(recent: DueLearner["recent"], today: string): boolean {
  const over = recent.filter(({ localDate }) => localDate < today).slice(0, UNHEARD_IN_A_ROW);
  return over.length === UNHEARD_IN_A_ROW && over.every(({ isEngaged }) => !isEngaged);
}
