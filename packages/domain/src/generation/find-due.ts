import { z } from "zod";

import {
  createLocalClock,
  DAY_MS,
  DomainError,
  findMoment,
  type LocalClock,
} from "../shared/index.ts";
import { MOST_DAYS_AHEAD } from "./days-ahead.ts";

/** A moment as a clock on the wall shows it. */
export const ChosenTime = z.strictObject({
  /** As 2026-11-21. */
  date: z.iso.date(),
  /** 0 to 1439. */
  minute: z.int().min(0).max(1_439),
  timeZone: z.string().min(1).max(64),
});

/**
 * The instant, in epoch ms. A minute that daylight saving skips is taken right after the gap, one that
 * occurs twice at its first occurrence. Refuses what is past, and what is more than 90 days ahead.
 */
export function findDue(
  { date, minute, timeZone }: z.output<typeof ChosenTime>,
  now: number,
): number {
  const day = Date.parse(date) / DAY_MS;
  const at = findMoment(openClock(timeZone), { day, minute });
  // A day that the zone skips, like Apia's on 2011-12-30, is past or unknown to everybody.
  if (at === null || at <= now) {
    throw new DomainError("invalid", "This time has passed. Choose a later one.", {
      reason: "schedule.past",
    });
  }
  if (at > now + MOST_DAYS_AHEAD * DAY_MS) {
    throw new DomainError("invalid", `Choose a time within ${MOST_DAYS_AHEAD} days.`, {
      reason: "schedule.too_far",
      details: { mostDays: MOST_DAYS_AHEAD },
    });
  }
  return at;
}

function openClock(timeZone: string): LocalClock {
  try {
    return createLocalClock(timeZone);
  } catch {
    throw new DomainError("invalid", "This time zone is not known.", {
      reason: "settings.time_zone",
    });
  }
}
