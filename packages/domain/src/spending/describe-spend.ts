import { type Actor, requirePermission } from "../accounts/index.ts";
import { type Clock, DAY_MS } from "../shared/index.ts";
import type { CourseCost, DearLearner, SpendLedger, Spent, SpentDay } from "./spend-ledger.ts";

const DAYS_SHOWN = 60;
const LEARNERS_SHOWN = 10;
const COURSES_SHOWN = 20;

export interface SpendDescription {
  /** The current UTC month, as 2026-11. */
  month: string;
  /** Settled and reserved this month; reserved amounts count as spent. */
  spentMicroDollars: number;
  /** Null for no limit. */
  capMicroDollars: number | null;
  /** Never below zero; null without a limit. */
  leftMicroDollars: number | null;
  /** By supplier and model, newest first, whole months. */
  months: (Spent & { month: string })[];
  /** The same for each of the last 60 days. */
  days: SpentDay[];
  /** The most expensive learners this month. */
  learners: DearLearner[];
  /** The most expensive courses this month. */
  courses: CourseCost[];
}

/** What suppliers were paid: when, which, and for whom. */
export async function describeSpend(
  deps: { spend: SpendLedger; clock: Clock },
  request: { actor: Actor | null },
): Promise<SpendDescription> {
  requirePermission(request.actor, "installation.spend");
  const now = deps.clock.now();
  const firstDay = now - (DAYS_SHOWN - 1) * DAY_MS;
  const month = writeDate(now).slice(0, 7);
  const [days, { spent, cap }, learners, courses] = await Promise.all([
    deps.spend.listDays({ since: beginOfMonth(firstDay) }),
    deps.spend.readMonth(now),
    deps.spend.listDearest({ month, limit: LEARNERS_SHOWN }),
    deps.spend.listCourses({ month, limit: COURSES_SHOWN }),
  ]);
  return {
    month,
    spentMicroDollars: spent,
    capMicroDollars: cap,
    leftMicroDollars: cap === null ? null : Math.max(0, cap - spent),
    months: sumMonths(days),
    days: days.filter(({ date }) => date >= writeDate(firstDay)),
    learners,
    courses,
  };
}

function sumMonths(days: SpentDay[]): SpendDescription["months"] {
  const lines = Map.groupBy(days, ({ date, provider, model }) =>
    JSON.stringify([date.slice(0, 7), provider, model]),
  );
  return [...lines.values()].flatMap((line) => {
    const [first] = line;
    if (first === undefined) return [];
    const { provider, model } = first;
    const sum = (of: (day: SpentDay) => number) => line.reduce((all, day) => all + of(day), 0);
    return [
      {
        month: first.date.slice(0, 7),
        provider,
        model,
        calls: sum(({ calls }) => calls),
        units: sum(({ units }) => units),
        settledMicroDollars: sum((day) => day.settledMicroDollars),
        estimatedMicroDollars: sum((day) => day.estimatedMicroDollars),
        reservedMicroDollars: sum((day) => day.reservedMicroDollars),
      },
    ];
  });
}

function beginOfMonth(at: number): number {
  return Date.parse(`${writeDate(at).slice(0, 7)}-01T00:00:00Z`);
}

function writeDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
