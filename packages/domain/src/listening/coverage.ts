/** A stretch of a track in ms: from the first (inclusive) to the second (exclusive). */
export type Interval = readonly [number, number];

/** The union of stretches, clamped to the track, in order and without overlaps. */
export function uniteIntervals(intervals: readonly Interval[], durationMs: number): Interval[] {
  const sorted = intervals
    .map(([from, to]): Interval => [Math.max(0, from), Math.min(durationMs, to)])
    .filter(([from, to]) => to > from)
    .toSorted((a, b) => a[0] - b[0]);
  const united: Interval[] = [];
  for (const [from, to] of sorted) {
    const last = united.at(-1);
    if (last === undefined || from > last[1]) united.push([from, to]);
    else united[united.length - 1] = [last[0], Math.max(last[1], to)];
  }
  return united;
}

/** The covered ms, each counted once. */
export function coveredMs(united: readonly Interval[]): number {
  return united.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Reaching the last 10 seconds counts as reaching the end, as in other players. */
const END_MS = 10_000;

/** Whether a track is finished: 90 percent of it heard, and its end reached. */
export function isFinished(united: readonly Interval[], durationMs: number): boolean {
  const last = united.at(-1);
  if (last === undefined || durationMs <= 0) return false;
  return last[1] >= durationMs - END_MS && coveredMs(united) >= durationMs * 0.9;
}
