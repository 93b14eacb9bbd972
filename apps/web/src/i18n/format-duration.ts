import { formatUnit } from "./format-bytes.ts";

/** `0.4 s`, `12 s`, `3 min`; `12秒` without the space that Intl puts before Japanese units. */
export function formatDuration(ms: number): string {
  const said =
    ms < 120_000
      ? formatUnit(Math.max(0.1, ms / 1000), "second")
      : formatUnit(ms / 60_000, "minute");
  return said.replace(/\s(?=\p{Script=Han})/u, "");
}
