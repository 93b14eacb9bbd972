import { createMemo, createSelector, createSignal } from "solid-js";

import type { Cue } from "../../data/episode.ts";
import { findMatches, type Match } from "./find-matches.ts";

export type TranscriptSearch = ReturnType<typeof createSearch>;

const NO_MATCHES: readonly Match[] = [];

/** A search within a transcript: its matches, line by line, and the one that is looked at. */
export function createSearch(cues: () => readonly Cue[]) {
  const [text, setText] = createSignal("");
  const [turn, setTurn] = createSignal(0);
  const byLine = createMemo(() => {
    const asked = text();
    if (asked.trim() === "") return new Map<number, Match[]>();
    return new Map(
      cues().flatMap((cue, index) => {
        const matches = findMatches(cue.text, asked);
        return matches.length === 0 ? [] : [[index, matches] as const];
      }),
    );
  });
  const places = createMemo(() =>
    [...byLine()].flatMap(([line, matches]) => matches.map((match) => ({ line, match }))),
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
    line: () => places()[at()]?.line ?? null,
    isLookedAt: createSelector<Match | undefined, Match>(() => places()[at()]?.match),
    /** To the next match, or back to the one before, from the end to the beginning. */
    move: (by: 1 | -1): void =>
      void setTurn((at() + by + places().length) % Math.max(1, places().length)),
    matchesIn: (index: number): readonly Match[] => byLine().get(index) ?? NO_MATCHES,
  };
}
