import type { Language } from "../../languages/index.ts";

const DAYS = { week: 7, month: 30 };
/** From so many days on the next larger unit says enough. */
const AS_DAYS = 14;
const AS_WEEKS = 70;

/** Languages whose lines take no word for yesterday: it would need another particle. */
const COUNTED: readonly Language[] = ["ja", "ko"];

/** How long ago so many days are, as "yesterday" or "3 days ago", in words that a line can hold. */
export function sayAgo(days: number, language: Language): string {
  if (days === 1 && !COUNTED.includes(language)) {
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-1, "day");
  }
  const format = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  if (days < AS_DAYS) return format.format(-days, "day");
  if (days < AS_WEEKS) return format.format(-Math.round(days / DAYS.week), "week");
  return format.format(-Math.round(days / DAYS.month), "month");
}
