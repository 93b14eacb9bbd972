import { formatDay, interfaceLanguage, regionLocale } from "./index.ts";

/** `Today, 14:05`. */
export function formatMoment(at: number, now: number): string {
  const time = new Intl.DateTimeFormat(regionLocale(), { timeStyle: "short" }).format(at);
  return interfaceLanguage() === "ja"
    ? `${formatDay(at, now)} ${time}`
    : `${formatDay(at, now)}, ${time}`;
}
