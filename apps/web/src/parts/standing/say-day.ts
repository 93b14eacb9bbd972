import { countDays, formatDate, regionLocale } from "../../i18n/index.ts";
import { t } from "../../i18n/standing.ts";

/** Noon of a day here, for days that count from the learner's own today, wherever the browser is. */
export function noonOf(day: string): number {
  return new Date(`${day}T12:00`).getTime();
}

/** A day to come, as 2026-11-30: tomorrow, the weekday within a week, else the date. */
export function sayDay(day: string, now: number): string {
  const at = noonOf(day);
  const ahead = -countDays(at, now);
  if (ahead === 1) return t("standing.tomorrow");
  if (ahead < 1 || ahead > 6) return formatDate(at, now);
  return new Intl.DateTimeFormat(regionLocale(), { weekday: "long" }).format(at);
}
