import { formatDay, interfaceLanguage, regionLocale } from "../../i18n/index.ts";

/** `Today, 14:05`. */
export function formatMoment(at: number, now: number): string {
  const time = new Intl.DateTimeFormat(regionLocale(), { timeStyle: "short" }).format(at);
  return interfaceLanguage() === "ja"
    ? `${formatDay(at, now)} ${time}`
    : `${formatDay(at, now)}, ${time}`;
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** `4.1 MB`, in steps of a thousand. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return formatUnit(bytes / 1000 ** step, UNITS[step] ?? "byte");
}

/** `0.4 s`, `12 s`, `3 min`. */
export function formatDuration(ms: number): string {
  return ms < 120_000
    ? formatUnit(Math.max(0.1, ms / 1000), "second")
    : formatUnit(ms / 60_000, "minute");
}

function formatUnit(value: number, unit: string): string {
  return new Intl.NumberFormat(regionLocale(), {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
