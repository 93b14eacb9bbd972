import { formatTime, regionLocale, t } from "../../i18n/index.ts";
import { DAY_MS } from "@learnlab/domain/client";

/** `Your next episode comes tomorrow at 7:00 AM`, by the clock that the learner's settings name. */
export function describeNext(nextAt: number, { now, zone }: { now: number; zone: string }): string {
  if (nextAt <= now) return t("dailies.soon");
  const time = formatTime(nextAt, zone);
  const days = dayNumber(nextAt, zone) - dayNumber(now, zone);
  if (days === 0) return t("dailies.today", { time });
  if (days === 1) return t("dailies.tomorrow", { time });
  const day = format(nextAt, zone, { weekday: "long", day: "numeric", month: "long" });
  return t("dailies.later", { day, time });
}

/** Days since 1970 of a zone's own calendar. */
function dayNumber(at: number, zone: string): number {
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(at);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

function format(at: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(regionLocale(), { ...options, timeZone: zone }).format(at);
}
