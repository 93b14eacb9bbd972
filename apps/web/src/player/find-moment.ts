interface Timed {
  startMs: number;
}

/**
 * The index of the last item that has started at a time, -1 before the first. In a gap it is the previous
 * item. Times are whole ms, so the position is rounded: 99.6 belongs to an item that starts at 100.
 */
export function findStarted(items: readonly Timed[], atMs: number): number {
  const at = Math.round(atMs);
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.startMs ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
