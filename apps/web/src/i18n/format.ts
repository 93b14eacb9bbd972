import type { Language } from "../api.ts";
import { interfaceLanguage } from "./language.ts";
import { t } from "./t.ts";
import { DAY_MS, MINUTE_MS } from "@learnlab/domain/client";

/** The interface's language with the browser's region, if the browser has the same language. */
export function regionLocale(): string {
  const language = interfaceLanguage();
  return navigator.languages.find((tag) => tag.startsWith(language) && isTag(tag)) ?? language;
}

/** A browser without a locale of its own names the system's, such as `en-US@posix`, which Intl refuses. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** `6 min`; says so if it is less than a minute. */
export function formatMinutes(ms: number): string {
  return t("time.minutes", { count: Math.max(1, Math.round(ms / MINUTE_MS)) });
}

/** `6:04`, `1:02:09`. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown
    .map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, "0")))
    .join(":");
}

/** Today, yesterday, the weekday within a week, else the date. */
export function formatDay(at: number, now: number): string {
  const days = countDays(at, now);
  if (days === 0) return t("time.today");
  if (days === 1) return t("time.yesterday");
  if (days > 1 && days < 7) return format(at, { weekday: "long" });
  return formatDate(at, now);
}

/** The number of midnights between two moments. */
export function countDays(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
}

export function formatDate(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format(at, {
    day: "numeric",
    month: "short",
    ...(isThisYear ? {} : { year: "numeric" }),
  });
}

export function formatPercent(share: number): string {
  return new Intl.NumberFormat(regionLocale(), { style: "percent" }).format(share);
}

/** The language's name in the interface's language. */
export function languageName(language: Language): string {
  return (
    new Intl.DisplayNames([interfaceLanguage()], { type: "language" }).of(language) ?? language
  );
}

/** Several languages in the interface's language: `English, Japanese`, `英語、日本語`. */
export function languageNames(languages: readonly Language[]): string {
  const list = new Intl.ListFormat(interfaceLanguage(), { type: "conjunction", style: "narrow" });
  return list.format(languages.map(languageName));
}

/** A time of day in the region's format: `7:05 AM`, `07:05`. */
export function formatTime(at: number, timeZone?: string): string {
  const time = new Intl.DateTimeFormat(regionLocale(), {
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  }).format(at);
  // A narrow space looks like a mistake next to the sentence's other spaces.
  return time.replaceAll("\u202f", " ");
}

/** In English a conjunction says "and", in Japanese a list of units has no commas. */
const TITLES = { en: "unit", ja: "conjunction" } as const;

/** A list of names: `Optics, Light`, `光学、光`. */
export function listTitles(titles: readonly string[]): string {
  const language = interfaceLanguage();
  return new Intl.ListFormat(language, { type: TITLES[language], style: "short" }).format(titles);
}

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(regionLocale(), options).format(at);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
