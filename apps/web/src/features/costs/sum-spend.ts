import type { Spend, SpentLine } from "../../data/spend.ts";
import { DAY_MS } from "@learnlab/domain/client";

export const DAYS_SHOWN = 60;

/** Settled and reserved amounts both count as spent. */
export function costOf(line: Pick<SpentLine, "settledMicroDollars" | "reservedMicroDollars">) {
  return line.settledMicroDollars + line.reservedMicroDollars;
}

export interface DayTotal {
  /** In UTC, as 2026-11-21. */
  date: string;
  microDollars: number;
}

/** The cost of each of the last 60 UTC days, oldest first; days without a call cost nothing. */
export function totalDays(days: Spend["days"], now: number): DayTotal[] {
  const totals = new Map<string, number>();
  for (const day of days) totals.set(day.date, (totals.get(day.date) ?? 0) + costOf(day));
  return Array.from({ length: DAYS_SHOWN }, (_, index) => {
    const date = writeDate(now - (DAYS_SHOWN - 1 - index) * DAY_MS);
    return { date, microDollars: totals.get(date) ?? 0 };
  });
}

/** The most expensive day; null if nothing was spent. */
export function findDearest(totals: readonly DayTotal[]): DayTotal | null {
  const dearest = totals.reduce<DayTotal | null>(
    (most, day) => (day.microDollars > (most?.microDollars ?? 0) ? day : most),
    null,
  );
  return dearest;
}

/** Groups lines by day or month, in their order. */
export function groupBy<TLine>(
  lines: readonly TLine[],
  nameOf: (line: TLine) => string,
): { name: string; lines: TLine[] }[] {
  return [...Map.groupBy(lines, nameOf)].map(([name, of]) => ({ name, lines: of }));
}

export type BudgetState = "open" | "near" | "used";

const NEAR_FROM = 0.8;

/** The used share of the month's budget; null without one. */
export function judgeBudget({
  spentMicroDollars,
  capMicroDollars,
}: Pick<Spend, "spentMicroDollars" | "capMicroDollars">): {
  share: number;
  state: BudgetState;
} | null {
  if (capMicroDollars === null) return null;
  const share = capMicroDollars === 0 ? 1 : Math.min(1, spentMicroDollars / capMicroDollars);
  if (share >= 1) return { share, state: "used" };
  return { share, state: share >= NEAR_FROM ? "near" : "open" };
}

/** The reserved amounts of this month, and those settled by an estimate. */
export function listUncertain({ months, month }: Pick<Spend, "months" | "month">) {
  const lines = months.filter((line) => line.month === month);
  return {
    reserved: lines.reduce((sum, { reservedMicroDollars }) => sum + reservedMicroDollars, 0),
    estimated: lines.reduce((sum, { estimatedMicroDollars }) => sum + estimatedMicroDollars, 0),
  };
}

function writeDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
