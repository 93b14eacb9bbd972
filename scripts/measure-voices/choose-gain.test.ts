import { expect, test } from "vitest";

import { chooseGainSteps } from "./choose-gain.ts";

test.each([
  { lufs: -22, truePeakDb: -12, steps: 4 },
  { lufs: -10, truePeakDb: -1.5, steps: -4 },
  { lufs: -16.7, truePeakDb: -6, steps: 0 },
  { lufs: -16.8, truePeakDb: -6, steps: 1 },
])("a voice at $lufs LUFS comes nearest to -16 LUFS by $steps steps", ({ steps, ...loudness }) => {
  expect(chooseGainSteps(loudness)).toBe(steps);
});

test("a voice is not raised so far that a peak passes -1 dBTP", () => {
  expect(chooseGainSteps({ lufs: -22, truePeakDb: -4.02 })).toBe(2);
  expect(chooseGainSteps({ lufs: -22, truePeakDb: -4 })).toBe(1);
});

test("a voice that peaks over -1 dBTP is lowered, however soft it is", () => {
  expect(chooseGainSteps({ lufs: -18, truePeakDb: -0.5 })).toBe(-1);
});
