import { addDays, DAY_MS, toMinutes } from "@learnlab/domain/client";

import type { Listening } from "../../data/listening-days.ts";

export const TIMEFRAMES = ["day", "week", "month"] as const;
/** What a bar of the chart stands for. */
export type Timeframe = (typeof TIMEFRAMES)[number];

/** How many days, weeks or months a period has. Twice six months fit into the year that is loaded. */
export const BARS = { day: 7, week: 8, month: 6 } as const satisfies Record<Timeframe, number>;

/** Days from the first to the last, as 2026-11-30. */
export interface Span {
  from: string;
  to: string;
}

export interface Totals {
  listenedMs: number;
  sessions: number;
  finished: number;
  answers: number;
  rights: number;
  /** By time listened; null if there is none. */
  speed: number | null;
}

export interface Bar {
  span: Span;
  minutes: number;
  /** The same of the period before. */
  before: { span: Span; minutes: number };
}

export interface Period {
  bars: Bar[];
  now: Totals & { span: Span };
  before: Totals & { span: Span };
}

/**
 * The last days, weeks from Monday or months up to today, each beside the one so many before it. The last of
 * those ends as today's does, so that part of a week is not compared with a whole one.
 */
export function describePeriod({ today, days }: Listening, timeframe: Timeframe): Period {
  const byDay = new Map(days.map((day) => [day.localDate, day]));
  const sum = (span: Span) => addUp(listDays(span).flatMap((day) => byDay.get(day) ?? []));
  const count = BARS[timeframe];
  const spans = Array.from({ length: count }, (_, at) => {
    const span = SPANS[timeframe](today, at + 1 - count);
    const earlier = SPANS[timeframe](today, at + 1 - 2 * count);
    return { span, before: at + 1 === count ? cutLike(earlier, { span, timeframe }) : earlier };
  });
  const wholeOf = (all: readonly Span[]): Span => ({
    from: all[0]?.from ?? today,
    to: all.at(-1)?.to ?? today,
  });
  const now = wholeOf(spans.map(({ span }) => span));
  const before = wholeOf(spans.map((one) => one.before));
  return {
    bars: spans.map((one) => ({
      span: one.span,
      minutes: toMinutes(sum(one.span).listenedMs),
      before: { span: one.before, minutes: toMinutes(sum(one.before).listenedMs) },
    })),
    now: { ...sum(now), span: now },
    before: { ...sum(before), span: before },
  };
}

/** The day, week or month of a date, or so many after it, up to that date at the latest. */
const SPANS: Record<Timeframe, (today: string, after: number) => Span> = {
  day: (today, after) => ({ from: addDays(today, after), to: addDays(today, after) }),
  week(today, after) {
    const from = addDays(findMonday(today), 7 * after);
    return { from, to: earlier(addDays(from, 6), today) };
  },
  month(today, after) {
    const from = addMonths(today, after);
    return { from, to: earlier(addDays(addMonths(from, 1), -1), today) };
  },
};

/** Cuts an earlier week or month where the one that today is in ends so far. */
function cutLike(whole: Span, { span, timeframe }: { span: Span; timeframe: Timeframe }): Span {
  const isMonthOver = addDays(span.to, 1) === addMonths(span.to, 1);
  if (timeframe === "month" && isMonthOver) return whole;
  return { from: whole.from, to: earlier(whole.to, addDays(whole.from, countDays(span) - 1)) };
}

function countDays({ from, to }: Span): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}

export function listDays(span: Span): string[] {
  return Array.from({ length: countDays(span) }, (_, at) => addDays(span.from, at));
}

export function findMonday(date: string): string {
  return addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
}

/** The first day of a month. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 10);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function addUp(days: readonly Listening["days"][number][]): Totals {
  const sum = (read: (day: Listening["days"][number]) => number) =>
    days.reduce((total, day) => total + read(day), 0);
  const listenedMs = sum((day) => day.listenedMs);
  return {
    listenedMs,
    sessions: sum((day) => day.sessions),
    finished: sum((day) => day.finished),
    answers: sum((day) => day.answers),
    rights: sum((day) => day.rights),
    speed: listenedMs === 0 ? null : sum((day) => day.averageSpeed * day.listenedMs) / listenedMs,
  };
}
