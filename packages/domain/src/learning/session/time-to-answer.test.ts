import { expect, test } from "vitest";

import { timeToAnswer } from "./time-to-answer.ts";

test("the silence grows with the answer, within bounds that a school makes shorter or longer", () => {
  const answers = [0, 5_000, 60_000];
  expect(answers.map((saidMs) => timeToAnswer(saidMs))).toEqual([8_000, 9_000, 16_000]);
  expect(answers.map((saidMs) => timeToAnswer(saidMs, "short"))).toEqual([5_600, 6_300, 11_200]);
  expect(answers.map((saidMs) => timeToAnswer(saidMs, "long"))).toEqual([12_000, 13_500, 24_000]);
});
