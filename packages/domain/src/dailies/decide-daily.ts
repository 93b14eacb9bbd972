import type { LearnerDays } from "../learning/index.ts";
import { LATEST_DAILY_MS } from "../shared/index.ts";
import { findRest } from "./find-rest.ts";
import type { DailyOutcome, DailyReason, DailyTurn, DueLearner } from "./ports.ts";

/** An episode asks three questions, so it needs three concepts. */
export const CONCEPTS_WANTED = 3;
/** After this many unheard dailies in a row nobody is waiting for the next. */
export const UNHEARD_IN_A_ROW = 3;

interface Circumstances {
  now: number;
  /** The moment of this daily. */
  dailyAt: number;
  /** The learner's local day now, as 2026-11-21. */
  today: string;
  /** The learner's calendar on the day of the daily. */
  days: LearnerDays;
  /** How many episodes per day the installation makes for a learner. */
  episodesPerDay: number;
}

type Decision = Pick<DailyTurn, "outcome" | "reason" | "restsUntil">;

/** Whether a learner gets the daily that is due, or why not. */
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

/** A daily of a day that is not over may still be heard. */
function isUnheard(recent: DueLearner["recent"], today: string): boolean {
  const over = recent.filter(({ localDate }) => localDate < today).slice(0, UNHEARD_IN_A_ROW);
  return over.length === UNHEARD_IN_A_ROW && over.every(({ isEngaged }) => !isEngaged);
}
