/** Chance that is the same for the same seed. */
export interface SeededRandom {
  /** 0 up to 1. */
  next(): number;
  chance(share: number): boolean;
  between(least: number, most: number): number;
  /** A whole number; both ends may come. */
  whole(least: number, most: number): number;
  pick<TItem>(items: readonly [TItem, ...TItem[]]): TItem;
  shuffle<TItem>(items: readonly TItem[]): TItem[];
}

export function createRandom(seed: string): SeededRandom {
  const next = startMulberry(hash(seed));
  const between = (least: number, most: number) => least + next() * (most - least);
  const whole = (least: number, most: number) => Math.floor(between(least, most + 1));
  return {
    next,
    between,
    whole,
    chance: (share) => next() < share,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    shuffle: (items) =>
      items
        .map((item) => ({ item, place: next() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ item }) => item),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return sum >>> 0;
}

/** Mulberry32: small, and even enough for choosing faults. */
function startMulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
