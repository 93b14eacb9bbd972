import { createLocalClock, localDay, writeDay } from "../shared/index.ts";
import type { DayRange } from "./day-range.ts";
import { type DatedTotals, totalDays } from "./listening-totals.ts";
import type { Studied } from "./read-days.ts";
import type { AnswerCounts } from "./study-days.ts";

/** A day; what did not happen on it counts nothing. */
export interface StudyDay extends DatedTotals, AnswerCounts {
  /** Episodes that were finished on it. */
  finished: number;
}

const NOTHING = {
  listenedMs: 0,
  averageSpeed: 1,
  sessions: 0,
  completion: 0,
  answers: 0,
  rights: 0,
  finished: 0,
};

/** The days of a range on which anything was heard, read, answered or finished, in order. */
export function joinStudied(
  { heard, answered, finishedAt }: Pick<Studied, "heard" | "answered" | "finishedAt">,
  { range, timeZone }: { range: DayRange; timeZone: string },
): StudyDay[] {
  const joined = new Map<string, StudyDay>();
  const dayOf = (day: string) => {
    const known = joined.get(day) ?? { ...NOTHING, localDate: day };
    joined.set(day, known);
    return known;
  };
  for (const totals of totalDays(heard, range)) Object.assign(dayOf(totals.localDate), totals);
  for (const { localDate, answers, rights } of answered) {
    Object.assign(dayOf(localDate), { answers, rights });
  }
  // Opened once for all moments, since opening a time zone is slow.
  const clock = createLocalClock(timeZone);
  for (const at of finishedAt) dayOf(writeDay(localDay(clock, at))).finished += 1;
  return [...joined.values()]
    .filter(({ localDate }) => localDate >= range.from && localDate <= range.to)
    .toSorted((one, other) => (one.localDate < other.localDate ? -1 : 1));
}
