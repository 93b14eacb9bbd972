import { addDays, createLocalClock, DAY_MS, localDay, writeDay } from "../../shared/index.ts";
import type { Memory } from "./types.ts";

/**
 * The days of rest for a heard concept that was never answered. Without a grade, each time it is heard or
 * asked about doubles them, up to half a year.
 */
export const REST = { days: 3, mostDoublings: 6 };

/** A learner's calendar. */
export interface LearnerDays {
  /** As 2026-11-30. */
  today: string;
  /** The local day of an instant. */
  dayOf: (at: number) => string;
}

export function countDaysIn(timeZone: string, today: string): LearnerDays {
  const clock = createLocalClock(timeZone);
  return { today, dayOf: (at) => writeDay(localDay(clock, at)) };
}

/**
 * The day on which a concept is due: by its answers, or if never answered, after its rest. Concepts with
 * more wanted return after half the days. Null if it was never heard, or is mastered for good.
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

/** Missed and not answered right since: the next episode teaches it. */
export function isMissed(memory: Memory | undefined): boolean {
  return memory?.lastResult === "missed";
}

export function isHeard(memory: Memory | undefined): boolean {
  return memory !== undefined && memory.timesHeard > 0;
}

/** When it was last heard or answered; 0 if never. */
export function lastMetAt(memory: Memory | undefined): number {
  return Math.max(memory?.lastHeardAt ?? 0, memory?.schedule?.lastReviewedAt ?? 0);
}
