import { expect, test } from "vitest";

import { nameSounds, readPhones, timeByPhones } from "./flite-phones.ts";

test("each line is a stretch of phones with their ends", () => {
  const printed = "pau:0.200 k:0.250 ae:0.300 t:0.400 pau:0.500 \npau:0.100 ow:0.300 \n\n";
  const [one = [], two = []] = readPhones(printed);
  expect(one.at(1)).toEqual({ name: "k", endMs: 250 });
  expect([one, two].map(nameSounds)).toEqual([["k", "ae", "t"], ["ow"]]);
});

/** Phones of a tenth of a second each. */
const speak = (names: string) =>
  names.split(" ").map((name, index) => ({ name, endMs: (index + 1) * 100 }));
const say = (...words: string[]) => words.map((word) => (word === "" ? [] : word.split(" ")));

test("a word begins where its first phone does, after the pause before it", () => {
  const spoken = speak("pau k ae t pau s ae t");
  expect(timeByPhones(spoken, say("k ae t", "s ae t"))).toEqual([100, 500]);
});

test("a weak vowel, and a sound that a sentence swallows or adds, moves no other word", () => {
  const spoken = speak("dh ax k ae t ae n d ax d ao g");
  expect(timeByPhones(spoken, say("dh iy", "k ae t", "ae n", "ey", "d ao g"))).toEqual([
    0, 200, 500, 800, 900,
  ]);
  expect(timeByPhones(speak("k ae s ae t"), say("k ae t", "s ae t"))).toEqual([0, 200]);
});

test("a word without phones has no time", () => {
  expect(timeByPhones(speak("k ae t"), say("", "k ae t"))).toEqual([null, 0]);
  expect(timeByPhones([], say("k ae t"))).toEqual([null]);
});
