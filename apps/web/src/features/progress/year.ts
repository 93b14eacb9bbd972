import { addDays, toMinutes } from "@learnlab/domain/client";

import type { Listening } from "../../data/listening-days.ts";
import { findMonday, listDays } from "./timeframes.ts";

/** From how many minutes on a day has the levels two to four; one is anything less. */
export const LEVEL_MINUTES = [5, 10, 20] as const;

export interface YearDay {
  day: string;
  minutes: number;
  listenedMs: number;
  answers: number;
  /** Missed, and no streak ended by it. */
  isFrozen: boolean;
  /** 0 for nothing, to 4. A day with answers alone, or with reading, has the lowest. */
  level: number;
  /** Its place: weeks from Monday are columns. */
  column: number;
  row: number;
}

export interface YearMonth {
  /** Its first day that is shown. */
  from: string;
  activeDays: number;
  minutes: number;
  answers: number;
  /** The column in which its name stands; null if there is no room before the next one. */
  column: number | null;
}

const DAYS_BEFORE = 365;

/** The last year up to today, day by day in columns of weeks, and month by month. */
export function describeYear({ today, days, streaks }: Listening): {
  days: YearDay[];
  months: YearMonth[];
} {
  const frozen = new Set(streaks.everFrozen);
  const byDay = new Map(days.map((day) => [day.localDate, day]));
  const from = addDays(today, -DAYS_BEFORE);
  const offset = listDays({ from: findMonday(from), to: from }).length - 1;
  const shown = listDays({ from, to: today }).map((day, at) => {
    const known = byDay.get(day);
    const listenedMs = known?.listenedMs ?? 0;
    const minutes = toMinutes(listenedMs);
    return {
      day,
      minutes,
      listenedMs,
      answers: known?.answers ?? 0,
      isFrozen: known === undefined && frozen.has(day),
      level: known === undefined ? 0 : 1 + LEVEL_MINUTES.filter((least) => minutes >= least).length,
      column: Math.floor((at + offset) / 7),
      row: (at + offset) % 7,
    };
  });
  return { days: shown, months: listMonths(shown) };
}

/** A name takes so many columns. */
const NAME_COLUMNS = 3;

function listMonths(days: readonly YearDay[]): YearMonth[] {
  const last = days.at(-1)?.column ?? 0;
  const months = [...Map.groupBy(days, ({ day }) => day.slice(0, 7)).values()];
  return months.map((ofMonth, at) => {
    const [first] = ofMonth;
    const column = first?.column ?? 0;
    const next = months[at + 1]?.[0]?.column ?? last + 1;
    const sum = (read: (day: YearDay) => number) =>
      ofMonth.reduce((total, day) => total + read(day), 0);
    return {
      from: first?.day ?? "",
      activeDays: sum(({ level }) => Math.min(level, 1)),
      minutes: toMinutes(sum(({ listenedMs }) => listenedMs)),
      answers: sum(({ answers }) => answers),
      column: next - column < NAME_COLUMNS ? null : column,
    };
  });
}
