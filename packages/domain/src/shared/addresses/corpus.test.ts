import { expect, test } from "vitest";

import {
  elsewhere,
  elsewhereLater,
  honestCode,
  honestExamples,
  honestLater,
  honestProse,
} from "../../testing/addresses/index.ts";
import { findAddresses } from "./find-addresses.ts";

const sending = Object.values(elsewhere).flat();
const honest = [...honestCode, ...Object.values(honestProse).flat()];

const isEven = (_: unknown, index: number) => index % 2 === 0;
const isOdd = (_: unknown, index: number) => index % 2 === 1;
const parts = [
  ["that the rules were written with", sending.filter(isEven), honest.filter(isEven)],
  ["that was held out", sending.filter(isOdd), honest.filter(isOdd)],
  ["that was written once the rules stood", elsewhereLater, honestLater],
] as const;

const find = (text: string, known = "") =>
  findAddresses(text, known).map(({ from, to }) => text.slice(from, to));

test("the corpus has enough of both kinds in nine languages, and nothing twice", () => {
  expect(Object.keys(elsewhere)).toEqual(Object.keys(honestProse));
  expect(Object.keys(elsewhere)).toHaveLength(9);
  expect(sending.length).toBeGreaterThanOrEqual(150);
  expect(honest.length).toBeGreaterThanOrEqual(250);
  const all = [...sending, ...elsewhereLater, ...honest, ...honestLater, ...honestExamples];
  expect(new Set(all).size).toBe(all.length);
});

test.each(parts)("of the part %s, at least 95 of 100 are caught", (_, texts) => {
  const missed = texts.filter((text) => find(text).length === 0);
  expect(missed.length / texts.length, missed.join("\n")).toBeLessThanOrEqual(0.05);
});

test.each(parts)("of the part %s, no honest line is taken for an address", (_, __, lines) => {
  expect(lines.flatMap((line) => find(line))).toEqual([]);
});

test.each(honestExamples)("an example of the material may be said: %s", (line) => {
  expect(find(line, line)).toEqual([]);
});
