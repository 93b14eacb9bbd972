import { expect, test } from "vitest";

import { resample } from "./resample.ts";

function aTone(hertz: number) {
  return Int16Array.from({ length: 22_050 }, (_, index) =>
    Math.round(10_000 * Math.sin((2 * Math.PI * hertz * index) / 22_050)),
  );
}

function measureLoudness(audio: Float32Array) {
  const middle = audio.subarray(audio.length * 0.1, audio.length * 0.9);
  return Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length);
}

test.for([8000, 16_000, 22_050, 24_000, 44_100, 48_000])(
  "a tone keeps its loudness at %s Hz",
  (rate) => {
    const audio = resample(aTone(440), 22_050, rate);
    expect(audio).toHaveLength(rate);
    expect(measureLoudness(audio)).toBeCloseTo(10_000 / 32_768 / Math.SQRT2, 2);
  },
);

test("what a lower rate cannot carry is silent there instead of another tone", () => {
  expect(measureLoudness(resample(aTone(6000), 22_050, 8000))).toBeLessThan(0.003);
});
