import { formatUnit } from "../../i18n/format-bytes.ts";
import { formatDay, interfaceLanguage, regionLocale } from "../../i18n/index.ts";

/** `Today, 14:05`. */
export function formatMoment(at: number, now: number): string {
  const time = new Intl.DateTimeFormat(regionLocale(), { timeStyle: "short" }).format(at);
  return interfaceLanguage() === "ja"
    ? `${formatDay(at, now)} ${time}`
    : `${formatDay(at, now)}, ${time}`;
}

/** `0.4 s`, `12 s`, `3 min`. */
export function formatDuration(ms: number): string {
  return ms < 120_000
    ? formatUnit(Math.max(0.1, ms / 1000), "second")
    : formatUnit(ms / 60_000, "minute");
}
