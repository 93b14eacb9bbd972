import { regionLocale } from "./format.ts";

/** A date without a time or a zone, as 2026-11-21, in the region's format. */
export function formatDateName(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(regionLocale(), { ...options, timeZone: "UTC" }).format(
    Date.parse(date),
  );
}
