import { DAY_MS, HOUR_MS } from "../../shared/index.ts";

const NOON_MS = DAY_MS / 2;
/** A day begins this much earlier on Kiritimati than in UTC. */
const EARLIEST_MS = 14 * HOUR_MS;
const OLDEST = "2000-01-01";

const FORMS = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
];

/**
 * Parses the day of a quiz from 2026-11-20, 2026/11/20, 2026.11.20 or 20.11.2026; null for anything else:
 * in 03/04/2026 nobody knows which part is the month. The day must exist and must not be in the future.
 */
export function readQuizDay(text: string, now: number): string | null {
  const clean = text.normalize("NFKC").trim();
  const found = FORMS.map((form) => form.exec(clean)?.groups).find((one) => one !== undefined);
  if (found === undefined) return null;
  const { year = "", month = "", day = "" } = found;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isQuizDay(date, now) ? date : null;
}

/** Whether a day such as 2026-11-20 may be that of a quiz, anywhere on Earth. */
export function isQuizDay(date: string, now: number): boolean {
  const at = Date.parse(date);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) return false;
  return date >= OLDEST && at <= now + EARLIEST_MS;
}

/** Noon UTC, which is the same day from Honolulu to Auckland. */
export function quizMoment(date: string): number {
  return Date.parse(date) + NOON_MS;
}
