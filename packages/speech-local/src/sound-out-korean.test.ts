import { expect, test } from "vitest";

import { soundOutKorean } from "./sound-out-korean.ts";

test.for([
  ["갑니다", "감니다"],
  ["국물", "궁물"],
  ["앞날", "암날"],
  ["사과 3개", "사과 세개"],
  ["12시", "열두시"],
  ["3개월", "3개월"],
  ["2024년", "2024년"],
  ["나무", "나무"],
] as const)("%s sounds like %s", ([written, spoken]) => {
  expect(soundOutKorean(written)).toBe(spoken);
});
