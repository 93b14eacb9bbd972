import { addDays, createLocalClock, DAY_MS, localDay, writeDay } from "../../shared/index.ts";
import type { Memory } from "./types.ts";

/**
 * Days that rests what was heard and never answered. There is no grade to go by, so that each time it is
 * heard or asked about doubles them, up to half a year.
 */
export const REST = { days: 3, mostDoublings: 6 };

/** Days as a learner counts them. */
export interface LearnerDays {
  /** As 2026-11-30. */
  today: string;
  /** The day of an instant. */
  dayOf: (at: number) => string;
}

export function countDaysIn(timeZone: string, today: string): LearnerDays {
  const clock = createLocalClock(timeZone);
  return { today, dayOf: (at) => writeDay(localDay(clock, at)) };
}

/**
 * The day on which a concept comes back: by its answers, or, where it was never answered, once it has rested.
 * What more is wanted of comes in half the days. Null for what was never heard, and for what has left for good.
 */
export function findDueDay(
  memory: Memory | undefined,
  days: LearnerDays,
  isWantedMore = false,
): string | null {
  if (memory === undefined) return null;
  const share = isWantedMore ? 0.5 : 1;
  const { schedule } = memory;
  if (schedule !== null) {
    const { dueOn, reviewedOn } = schedule;
    return dueOn === null
      ? null
      : addDays(reviewedOn, Math.floor(countDays(reviewedOn, dueOn) * share));
  }
  if (memory.lastHeardAt === null) return null;
  const times = Math.max(memory.timesHeard, memory.timesAsked, 1);
  const last = Math.max(memory.lastHeardAt, memory.lastAskedAt ?? 0);
  const rest = REST.days * 2 ** Math.min(times - 1, REST.mostDoublings);
  return days.dayOf(last + Math.floor(rest * share) * DAY_MS);
}

function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function isDue(
  memory: Memory | undefined,
  days: LearnerDays,
  isWantedMore = false,
): boolean {
  const dueOn = findDueDay(memory, days, isWantedMore);
  return dueOn !== null && dueOn <= days.today;
}

/** Missed, and not answered right since: the next episode has it. */
export function isMissed(memory: Memory | undefined): boolean {
  return memory?.lastResult === "missed";
}

export function isHeard(memory: Memory | undefined): boolean {
  return memory !== undefined && memory.timesHeard > 0;
}

/** When it was heard or answered last; 0 where it never was. */
export function lastMetAt(memory: Memory | undefined): number {
  return Math.max(memory?.lastHeardAt ?? 0, memory?.schedule?.lastReviewedAt ?? 0);
}
