import type { Spend, SpentLine } from "../../data/spend.ts";
import { DAY_MS } from "@learnlab/domain/client";

export const DAYS_SHOWN = 60;

/** Both count as spent. */
export function costOf(line: Pick<SpentLine, "settledMicroDollars" | "reservedMicroDollars">) {
  return line.settledMicroDollars + line.reservedMicroDollars;
}

export interface DayTotal {
  /** Of UTC, as 2026-11-21. */
  date: string;
  microDollars: number;
}

/** Each of the last 60 days of UTC with what it cost, oldest first; those without a call cost nothing. */
export function totalDays(days: Spend["days"], now: number): DayTotal[] {
  const totals = new Map<string, number>();
  for (const day of days) totals.set(day.date, (totals.get(day.date) ?? 0) + costOf(day));
  return Array.from({ length: DAYS_SHOWN }, (_, index) => {
    const date = writeDate(now - (DAYS_SHOWN - 1 - index) * DAY_MS);
    return { date, microDollars: totals.get(date) ?? 0 };
  });
}

/** The day that cost most; null where none cost anything. */
export function findDearest(totals: readonly DayTotal[]): DayTotal | null {
  const dearest = totals.reduce<DayTotal | null>(
    (most, day) => (day.microDollars > (most?.microDollars ?? 0) ? day : most),
    null,
  );
  return dearest;
}

/** Lines of one day or month under its name, in the order they came in. */
export function groupBy<TLine>(
  lines: readonly TLine[],
  nameOf: (line: TLine) => string,
): { name: string; lines: TLine[] }[] {
  return [...Map.groupBy(lines, nameOf)].map(([name, of]) => ({ name, lines: of }));
}

export type BudgetState = "open" | "near" | "used";

const NEAR_FROM = 0.8;

/** How far a month's budget is used; null where there is none. */
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

/** What of this month is only reserved, and what is settled by an estimate. */
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
