import { expect, test } from "vitest";

import { findSamePlace } from "./find-same-place.ts";
import type { Cue, Timing } from "../data/episode.ts";

const aCue = (segment: string, sentence: string, startMs: number): Cue => ({
  startMs,
  endMs: startMs + 900,
  text: sentence,
  language: "en",
  segment,
  sentence,
  estimated: false,
});

const english: Timing = {
  language: "en",
  cues: [
    aCue("lesson1", "s1", 1_000),
    aCue("lesson1", "s2", 2_000),
    aCue("bridge1", "b", 5_000),
    aCue("question1", "q", 7_000),
    aCue("answer1", "a", 20_000),
  ],
  segments: [
    { id: "lesson1", startMs: 1_000, endMs: 5_000 },
    { id: "bridge1", startMs: 5_000, endMs: 7_000 },
    { id: "question1", startMs: 7_000, endMs: 8_000 },
    { id: "pause1", startMs: 8_000, endMs: 20_000 },
    { id: "answer1", startMs: 20_000, endMs: 22_000 },
  ],
};
const japanese: Timing = {
  language: "ja",
  cues: [
    aCue("lesson1", "s1", 1_700),
    aCue("lesson1", "s2", 3_300),
    aCue("question1", "q", 8_200),
    aCue("answer1", "a", 21_500),
  ],
  segments: [
    { id: "lesson1", startMs: 1_700, endMs: 6_100 },
    { id: "bridge1", startMs: 6_100, endMs: 8_200 },
    { id: "question1", startMs: 8_200, endMs: 9_500 },
    { id: "pause1", startMs: 9_500, endMs: 21_500 },
    { id: "answer1", startMs: 21_500, endMs: 24_000 },
  ],
};

test("changing the language goes on at the beginning of the same sentence", () => {
  expect(findSamePlace(english, japanese, 1_300)).toBe(1_700);
  expect(findSamePlace(english, japanese, 2_950)).toBe(3_300);
  expect(findSamePlace(japanese, english, 21_600)).toBe(20_000);
});

test("to and fro ends where it began, also when the element is a hair before the moment", () => {
  const there = findSamePlace(english, japanese, 1_999.6);
  expect(there).toBe(3_300);
  expect(findSamePlace(japanese, english, there)).toBe(2_000);
});

test("where the sentence is missing, it goes on at the same segment", () => {
  expect(findSamePlace(english, japanese, 5_500)).toBe(6_100);
});

test("in the time to answer it stays there, and does not ask again", () => {
  expect(findSamePlace(english, japanese, 12_000)).toBe(9_500);
});

test("before anything is said it begins at the beginning", () => {
  expect(findSamePlace(english, japanese, 0)).toBe(0);
});
