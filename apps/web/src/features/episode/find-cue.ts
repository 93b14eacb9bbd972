interface Timed {
  startMs: number;
}

/** The last item that has started at a time; -1 before the first. In a gap the last one stays. */
export function findCurrent(items: readonly Timed[], atMs: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.startMs ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
