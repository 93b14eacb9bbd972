import { expect, test } from "vitest";

import type { Brief, ScriptTrack } from "../../episodes/index.ts";
import { leastLength } from "./least-length.ts";

const concept = (conceptId: string) => ({ conceptId }) as Brief["concepts"][number];
const lesson = (conceptId: string) =>
  ({ kind: "lesson", conceptId }) as ScriptTrack["segments"][number];
const proof = (quote: string) => ({
  quotes: [quote],
  material: "a cell is the smallest unit of life",
});

const proofs = new Map([
  ["cell", proof("A cell is the smallest unit of life")],
  ["wall", proof("A cell is the smallest unit of life")],
  ["gone", proof("A gene is what a cell passes on to others")],
]);
const least = (taught: string[], known: string[]) =>
  leastLength([{ segments: taught.map(lesson) }], {
    brief: { concepts: known.map(concept) },
    proofs,
  });

test("while something is left that could be taught, an episode is about six minutes", () => {
  expect(least(["cell"], ["cell", "wall"])).toBe(306_000);
});

test("one that teaches all there is, or all that can be proven, is as long as that takes", () => {
  expect(least(["cell", "wall"], ["cell", "wall"])).toBe(120_000);
  expect(least(["cell", "wall"], ["cell", "wall", "gone"])).toBe(120_000);
});
