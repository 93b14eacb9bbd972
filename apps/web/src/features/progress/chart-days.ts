import { addDays, MINUTE_MS } from "@learnlab/domain/client";

import type { Listening } from "../../data/listening-days.ts";

export interface ChartDay {
  /** As 2026-11-30. */
  day: string;
  minutes: number;
}

export interface Period {
  days: ChartDay[];
  listenedMs: number;
  sessions: number;
  /** Of as many days before them. */
  listenedBeforeMs: number;
}

/** The last days up to today, each with its minutes, beside the time of as many days before them. */
export function describePeriod({ today, days }: Listening, count: number): Period {
  const byDay = new Map(days.map((day) => [day.localDate, day]));
  const listDays = (end: string) =>
    Array.from({ length: count }, (_, at) => addDays(end, at + 1 - count));
  const sum = (dates: readonly string[], read: "listenedMs" | "sessions") =>
    dates.reduce((total, date) => total + (byDay.get(date)?.[read] ?? 0), 0);
  const dates = listDays(today);
  return {
    days: dates.map((day) => ({ day, minutes: toMinutes(byDay.get(day)?.listenedMs ?? 0) })),
    listenedMs: sum(dates, "listenedMs"),
    sessions: sum(dates, "sessions"),
    listenedBeforeMs: sum(listDays(addDays(today, -count)), "listenedMs"),
  };
}

/** Any listening shows as at least a minute, as in texts. */
function toMinutes(ms: number): number {
  return ms === 0 ? 0 : Math.max(1, Math.round(ms / MINUTE_MS));
}

/** The lines of a chart up to its highest value, at most four: 1, 2 or 5 times a power of ten apart. */
export function listLines(most: number): number[] {
  const step = findStep(most / MOST_LINES);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count }, (_, at) => (at + 1) * step);
}

const MOST_LINES = 4;

function findStep(least: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((factor) => factor * power).find((found) => found >= least);
    if (step !== undefined) return step;
  }
}
