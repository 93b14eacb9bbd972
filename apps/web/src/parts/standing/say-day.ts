import { countDays, formatDate, regionLocale } from "../../i18n/index.ts";
import { t } from "../../i18n/standing.ts";

/** A day to come, as 2026-11-30: tomorrow, the weekday within a week, else the date. */
export function sayDay(day: string, now: number): string {
  const at = new Date(`${day}T12:00`).getTime();
  const ahead = -countDays(at, now);
  if (ahead === 1) return t("standing.tomorrow");
  if (ahead < 1 || ahead > 6) return formatDate(at, now);
  return new Intl.DateTimeFormat(regionLocale(), { weekday: "long" }).format(at);
}
