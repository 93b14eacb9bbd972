import { formatTime, regionLocale, t } from "../../i18n/index.ts";
import { DAY_MS } from "@learnlab/domain/client";

/** `Your next episode comes tomorrow at 7:00 AM`, in the time zone of the learner's settings. */
export function describeNext(nextAt: number, { now, zone }: { now: number; zone: string }): string {
  if (nextAt <= now) return t("dailies.soon");
  const time = formatTime(nextAt, zone);
  const days = dayNumber(nextAt, zone) - dayNumber(now, zone);
  if (days === 0) return t("dailies.today", { time });
  if (days === 1) return t("dailies.tomorrow", { time });
  return t("dailies.later", { day: nameDay(nextAt, zone), time });
}

/** Says that nothing is new or due, and when the next episode comes. */
export function describeRest(nextAt: number | null, zone: string): string {
  if (nextAt === null) return t("dailies.rests");
  return t("dailies.restsUntil", { day: nameDay(nextAt, zone), time: formatTime(nextAt, zone) });
}

function nameDay(at: number, zone: string): string {
  return format(at, zone, { weekday: "long", day: "numeric", month: "long" });
}

/** The number of a zone's local day since 1970. */
function dayNumber(at: number, zone: string): number {
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(at);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

function format(at: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(regionLocale(), { ...options, timeZone: zone }).format(at);
}
