import { expect, test } from "vitest";

import { limitPeaks } from "./limit-peaks.ts";

const sampleRate = 44_100;
const ceiling = 0.5;

/** A second of 200 Hz, six times as loud between 0.4 and 0.42 s as around. */
function aBurst() {
  return Float32Array.from({ length: sampleRate }, (_, index) => {
    const level = index >= 0.4 * sampleRate && index < 0.42 * sampleRate ? 1.2 : 0.2;
    return level * Math.sin((2 * Math.PI * 200 * (index + 0.5)) / sampleRate);
  });
}

function readGains(before: Float32Array, after: Float32Array) {
  return Array.from(after, (sample, index) => sample / (before[index] ?? 0));
}

const limit = (samples: Float32Array) => limitPeaks(samples, { ceiling, sampleRate });

test("what stays under the ceiling comes out as it went in", () => {
  const quiet = aBurst().map((sample) => sample * 0.4);
  expect(limit(quiet)).toEqual(quiet);
});

test("a burst comes out at the ceiling, and what is far from it as it went in", () => {
  const before = aBurst();
  const after = limit(before);
  expect(after).toHaveLength(before.length);
  expect(Math.max(...after.map(Math.abs))).toBeCloseTo(ceiling, 6);
  const gains = readGains(before, after);
  expect(gains.slice(0, 0.35 * sampleRate).every((gain) => gain === 1)).toBe(true);
  expect(Math.min(...gains.slice(0.9 * sampleRate))).toBeGreaterThan(0.999);
});

test("a burst is turned down without a click: its wave stays where it was, the gain glides", () => {
  const before = aBurst();
  const gains = readGains(before, limit(before));
  expect(Math.min(...gains)).toBeGreaterThan(0);
  const steps = gains
    .slice(1)
    .map((gain, index) => Math.abs(20 * Math.log10(gain / (gains[index] ?? 1))));
  expect(Math.max(...steps)).toBeLessThan(0.2);
});

test("a sound over the ceiling from its first sample to its last is brought under it", () => {
  const loud = Float32Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? 1 : -1));
  expect(limit(loud)).toEqual(loud.map((sample) => sample / 2));
  expect(limit(new Float32Array())).toEqual(new Float32Array());
});
