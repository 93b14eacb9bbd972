import { createMemo, createSelector, createSignal } from "solid-js";

import type { Cue } from "../../data/episode.ts";
import { findMatches, type Match } from "./find-matches.ts";

export type TranscriptSearch = ReturnType<typeof createSearch>;

/** A line of the language that is heard, or of the second one beside it. */
export interface LinePlace {
  index: number;
  isSecond: boolean;
}

interface Found extends LinePlace {
  segment: string;
  matches: Match[];
}

const NO_MATCHES: readonly Match[] = [];

/**
 * A search within a transcript: its matches, line by line, and the one that is looked at. With two languages it goes
 * from segment to segment as one reads, the heard language first.
 */
export function createSearch(cues: () => readonly Cue[], second: () => readonly Cue[] = () => []) {
  const [text, setText] = createSignal("");
  const [turn, setTurn] = createSignal(0);
  const found = createMemo(() => {
    const asked = text();
    if (asked.trim() === "") return [];
    const inFirst = findIn(cues(), { asked, isSecond: false });
    return inReadingOrder([...inFirst, ...findIn(second(), { asked, isSecond: true })], cues());
  });
  const byLine = createMemo(() => new Map(found().map((line) => [keyOf(line), line.matches])));
  const places = createMemo(() =>
    found().flatMap((line) => line.matches.map((match) => ({ line, match }))),
  );
  const at = () => (places().length === 0 ? 0 : turn() % places().length);
  return {
    text,
    setText: (next: string): void => {
      setText(next);
      setTurn(0);
    },
    isOn: () => text().trim() !== "",
    count: () => places().length,
    /** The number of the match that is looked at, from 1; 0 without any. */
    number: () => (places().length === 0 ? 0 : at() + 1),
    /** The line of that match; null without any. */
    line: (): LinePlace | null => places()[at()]?.line ?? null,
    isLookedAt: createSelector<Match | undefined, Match>(() => places()[at()]?.match),
    /** To the next match, or back to the one before, from the end to the beginning. */
    move: (by: 1 | -1): void =>
      void setTurn((at() + by + places().length) % Math.max(1, places().length)),
    matchesIn: (line: LinePlace): readonly Match[] => byLine().get(keyOf(line)) ?? NO_MATCHES,
  };
}

function findIn(
  cues: readonly Cue[],
  { asked, isSecond }: { asked: string; isSecond: boolean },
): Found[] {
  return cues.flatMap(({ text, segment }, index) => {
    const matches = findMatches(text, asked);
    return matches.length === 0 ? [] : [{ index, isSecond, segment, matches }];
  });
}

/** Sorting keeps the order of what is equal: the lines of a segment, the first language before the second. */
function inReadingOrder(found: Found[], cues: readonly Cue[]): Found[] {
  const order = new Map([...new Set(cues.map(({ segment }) => segment))].map((id, at) => [id, at]));
  const placeOf = ({ segment }: Found) => order.get(segment) ?? order.size;
  return found.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function keyOf({ index, isSecond }: LinePlace): string {
  return `${isSecond ? "second" : "first"} ${index}`;
}
