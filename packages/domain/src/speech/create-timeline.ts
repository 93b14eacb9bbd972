import type { TextRange } from "@learnlab/audio";

/** The known time of the character at an index. */
export interface Anchor {
  at: number;
  timeMs: number;
}

export interface Timeline {
  /** When the first word of a text range is spoken. */
  startOf: (range: TextRange) => number;
}

/**
 * Computes times for any position of a text that is spoken from `startMs` to `endMs`: from the anchors
 * (rising in position and time), and between them in proportion to the characters.
 */
export function createTimeline(
  text: string,
  anchors: readonly Anchor[],
  span: { startMs: number; endMs: number },
): Timeline {
  const known = [
    { at: 0, timeMs: span.startMs },
    ...anchors.filter(({ at }) => at > 0),
    { at: text.length, timeMs: span.endMs },
  ];
  function startOf(range: TextRange): number {
    const first = anchors.find(({ at }) => at >= range.start && at < range.end);
    const isSaidFirst = first !== undefined && !hasWords(text.slice(range.start, first.at));
    return isSaidFirst ? first.timeMs : interpolate(known, range.start);
  }
  return { startOf };
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function interpolate(known: readonly Anchor[], at: number): number {
  const next = known.findIndex((anchor) => anchor.at >= at);
  const after = known[next];
  const before = known[next - 1];
  if (after === undefined) return known.at(-1)?.timeMs ?? 0;
  if (before === undefined || after.at === at) return after.timeMs;
  const share = (at - before.at) / (after.at - before.at);
  return before.timeMs + share * (after.timeMs - before.timeMs);
}
