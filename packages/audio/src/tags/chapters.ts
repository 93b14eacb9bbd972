import type { TagChapter } from "./audio-tags.ts";

/** More than any recording has: a file that lists more is no table of contents. */
const mostChapters = 1_000;

/**
 * Chapters in the order of their times. Each ends where the next begins; the last one at `endMs`, where
 * the file does not say.
 */
export function orderChapters(
  found: readonly { startMs: number; endMs?: number; title: string }[],
  endMs = Number.MAX_SAFE_INTEGER,
): TagChapter[] {
  const ordered = found
    .filter(({ startMs }) => Number.isFinite(startMs) && startMs >= 0)
    .toSorted((one, other) => one.startMs - other.startMs)
    .filter(({ startMs }, at, all) => startMs !== all[at - 1]?.startMs)
    .slice(0, mostChapters);
  return ordered.map(({ startMs, title, ...chapter }, at) => ({
    startMs,
    endMs: ordered[at + 1]?.startMs ?? Math.max(startMs, chapter.endMs ?? endMs),
    title: title.trim(),
  }));
}
