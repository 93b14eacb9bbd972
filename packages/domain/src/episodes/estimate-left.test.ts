import { expect, test } from "vitest";

import type { Language } from "../languages/index.ts";
import { estimateLeft } from "./estimate-left.ts";
import type { MeasuredStep } from "./types.ts";

const BEGUN = 1_000_000;

type Spoken = Partial<MeasuredStep> & { done?: number; total?: number };

function speech(language: Language, { done = 0, total = 4_000, ...rest }: Spoken): MeasuredStep {
  const characters = { doneCharacters: done, totalCharacters: total };
  const parts = { doneParts: 0, totalParts: 0, ...characters };
  return { state: "running", changedAt: BEGUN, ...parts, ...rest, kind: "speech", language };
}

const assembled = (language: Language, state: MeasuredStep["state"] = "done"): MeasuredStep => ({
  ...speech(language, { state }),
  kind: "assemble",
  language,
});

const estimate = (steps: MeasuredStep[], seconds: number, languages: Language[] = ["en", "ja"]) =>
  estimateLeft({ languages, steps, at: BEGUN + seconds * 1_000 });

test("at the pace so far, what is left of the first language is spoken next", () => {
  const steps = [speech("en", { done: 1_000 }), speech("ja", {})];
  expect(estimate(steps, 5)).toBe(15_000);
});

test("then the second follows at the pace of both", () => {
  const first = speech("en", { state: "done", done: 4_000, changedAt: BEGUN + 20_000 });
  const steps = [first, assembled("en"), speech("ja", { done: 1_000 })];
  expect(estimate(steps, 25)).toBe(15_000);
});

test.each([
  ["before anything was asked", []],
  ["while the script is written", [{ ...speech("en", {}), kind: "script", language: null }]],
  ["before a piece is there", [speech("en", {})]],
  ["where hardly any is", [speech("en", { done: 399 })]],
  ["where it waits to be tried again", [speech("en", { done: 900, state: "waiting" })]],
] satisfies [string, MeasuredStep[]][])("%s nothing is claimed", (_, steps) => {
  expect(estimate(steps, 60)).toBeNull();
});

test("nor within the first two seconds, however quick they were", () => {
  const steps = [speech("en", { done: 2_000 })];
  expect(estimate(steps, 1.9)).toBeNull();
  expect(estimate(steps, 2)).toBe(2_000);
});

test("without news the pace falls and the time grows; it is never negative", () => {
  const steps = [speech("en", { done: 2_000 })];
  expect(estimate(steps, 10)).toBe(10_000);
  expect(estimate(steps, 30)).toBe(30_000);
  expect(estimate([speech("en", { done: 4_000 })], 30)).toBe(0);
});

test("where only the joining is left it is there at any moment", () => {
  const spoken = speech("en", { state: "done", done: 4_000, changedAt: BEGUN + 20_000 });
  expect(estimate([spoken, assembled("en", "running"), speech("ja", {})], 20)).toBe(0);
});

test("what an earlier run spoke says nothing of the pace of this one", () => {
  const earlier = speech("en", { state: "done", done: 4_000, changedAt: BEGUN - 60_000 });
  const steps = [earlier, assembled("en"), speech("ja", { done: 1_000 })];
  expect(estimate(steps, 10)).toBe(30_000);
});

test("the order is that of the episode, whichever step was begun first; nothing left is no time", () => {
  const steps = [speech("en", {}), speech("ja", { done: 1_000 })];
  expect(estimate(steps, 5, ["ja", "en"])).toBe(15_000);
  expect(estimate([assembled("en"), assembled("ja"), ...steps], 5)).toBeNull();
});
