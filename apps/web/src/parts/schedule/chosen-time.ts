import { DAY_MS, MOST_DAYS_AHEAD } from "@learnlab/domain/client";

import { regionLocale } from "../../i18n/index.ts";
import { readMinuteOfDay } from "../../minute-of-day.ts";

/** When an episode is to be made, as the fields have it. */
export interface When {
  isLater: boolean;
  /** As 2026-11-21; empty until it is chosen. */
  date: string;
  /** As 07:30. */
  time: string;
}

export type TimeFault = "missing" | "past" | "far";

export const NOW: When = { isLater: false, date: "", time: "" };

/** That of this browser, in which all times are shown. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A time as a request sends it; null while it is incomplete. */
export function readTime({ date, time }: When) {
  const minute = readMinuteOfDay(time);
  return date === "" || minute === null ? null : { date, minute, timeZone: ownZone() };
}

/** What is wrong with it, as `sayFault` says; undefined if it can be sent. */
export function checkWhen(when: When, now = Date.now()): TimeFault | undefined {
  if (!when.isLater) return undefined;
  if (readTime(when) === null) return "missing";
  const at = Date.parse(`${when.date}T${when.time}`);
  if (at <= now) return "past";
  return at > now + MOST_DAYS_AHEAD * DAY_MS ? "far" : undefined;
}

/** The fields of a moment, in the browser's own time. */
export function writeWhen(at: number): When {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString();
  return { isLater: true, date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** `Mon, Nov 23, 7:30 AM GMT+1`. */
export function formatMoment(at: number): string {
  const text = new Intl.DateTimeFormat(regionLocale(), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(at);
  return text.replaceAll("\u202f", " ");
}
