import { regionLocale } from "./format.ts";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** `4.1 MB`, with 1,000 bytes per kB. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return formatUnit(bytes / 1000 ** step, UNITS[step] ?? "byte");
}

/** A number with a unit, with one decimal if it is small. */
export function formatUnit(value: number, unit: string): string {
  return new Intl.NumberFormat(regionLocale(), {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
