import { formatUnit } from "./format-bytes.ts";

/** `0.4 s`, `12 s`, `3 min`. */
export function formatDuration(ms: number): string {
  return ms < 120_000
    ? formatUnit(Math.max(0.1, ms / 1000), "second")
    : formatUnit(ms / 60_000, "minute");
}
