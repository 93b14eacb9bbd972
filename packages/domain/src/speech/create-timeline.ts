import type { TextRange } from "@learnlab/audio";

/** A moment known for the character at an index. */
export interface Anchor {
  at: number;
  timeMs: number;
}

export interface Timeline {
  /** When the first word of a range of the text is said. */
  startOf: (range: TextRange) => number;
}

/**
 * Times for any place of a text that is said from `startMs` to `endMs`, from the anchors known
 * (both rising), and between them by the share of characters.
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
