import { expect, test } from "vitest";

import { createRandom } from "./audio-fixtures.ts";
import { measureLoudness } from "./measure-loudness.ts";

interface Tone {
  db: number;
  seconds: number;
  hertz?: number;
  phase?: number;
}

/** Sines one after the other, each at a peak of `db` dBFS. */
function makeTones(sampleRate: number, tones: Tone[]): Float32Array {
  const pieces = tones.map(({ db, seconds, hertz = 997, phase = 0 }) =>
    Array.from(
      { length: Math.round(seconds * sampleRate) },
      (_, index) => 10 ** (db / 20) * Math.sin((2 * Math.PI * hertz * index) / sampleRate + phase),
    ),
  );
  return Float32Array.from(pieces.flat());
}

test.each([11_025, 22_050, 24_000, 44_100, 48_000])(
  "a full sine of 997 Hz, at -3.01 LUFS in one channel, is 0 LUFS from two speakers at %i Hz",
  (sampleRate) => {
    const { lufs } = measureLoudness(makeTones(sampleRate, [{ db: 0, seconds: 5 }]), sampleRate);
    expect(Math.abs(lufs)).toBeLessThan(0.05);
  },
);

// EBU Tech 3341, cases 1 to 5: the same sine in both channels of a stereo file.
test.each<{ name: string; tones: Tone[]; lufs: number }>([
  { name: "a steady tone", tones: [{ db: -23, seconds: 20 }], lufs: -23 },
  { name: "a soft tone", tones: [{ db: -33, seconds: 20 }], lufs: -33 },
  {
    name: "soft edges under the relative gate",
    tones: [
      { db: -36, seconds: 10 },
      { db: -23, seconds: 60 },
      { db: -36, seconds: 10 },
    ],
    lufs: -23,
  },
  {
    name: "silent edges under the absolute gate",
    tones: [
      { db: -72, seconds: 10 },
      { db: -36, seconds: 10 },
      { db: -23, seconds: 60 },
      { db: -36, seconds: 10 },
      { db: -72, seconds: 10 },
    ],
    lufs: -23,
  },
  {
    name: "a loud middle between edges over the gate",
    tones: [
      { db: -26, seconds: 20 },
      { db: -20, seconds: 20.1 },
      { db: -26, seconds: 20 },
    ],
    lufs: -23,
  },
])("$name comes out at $lufs LUFS", ({ tones, lufs }) => {
  const samples = makeTones(
    48_000,
    tones.map((tone) => ({ ...tone, hertz: 1_000 })),
  );
  expect(Math.abs(measureLoudness(samples, 48_000).lufs - lufs)).toBeLessThan(0.1);
});

test("low sounds count less and high sounds more, as ears hear them", () => {
  const measure = (hertz: number) =>
    measureLoudness(makeTones(48_000, [{ db: -20, seconds: 2, hertz }]), 48_000).lufs;
  // A high pass of Q 0.5 is down by 6.0 dB at its 38 Hz, the shelf lifts by 4.0 dB; both less 0.69.
  expect(measure(38) + 20).toBeCloseTo(-6.7, 0);
  expect(measure(8_000) + 20).toBeCloseTo(3.3, 0);
});

test("silence and what is shorter than a block have no loudness", () => {
  expect(measureLoudness(new Float32Array(48_000), 48_000).lufs).toBe(-Infinity);
  expect(measureLoudness(new Float32Array(48_000), 48_000).truePeakDb).toBe(-Infinity);
  const short = makeTones(48_000, [{ db: 0, seconds: 0.39 }]);
  expect(measureLoudness(short, 48_000).lufs).toBe(-Infinity);
});

test.each([24_000, 44_100, 48_000])(
  "a peak between two samples is found at %i Hz",
  (sampleRate) => {
    // At a quarter of the rate and 45 degrees, every sample is 3.01 dB under the peak.
    const tone = { db: -6, seconds: 1, hertz: sampleRate / 4, phase: Math.PI / 4 };
    const ramped = makeTones(sampleRate, [tone]).map(
      (sample, index, all) => sample * Math.min(1, index / 1_000, (all.length - 1 - index) / 1_000),
    );
    const highest = ramped.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(20 * Math.log10(highest)).toBeCloseTo(-9.01, 1);
    expect(measureLoudness(ramped, sampleRate).truePeakDb).toBeCloseTo(-6, 1);
  },
);

test("a gain moves loudness and peak by as much", () => {
  const random = createRandom(7);
  const noise = Float32Array.from({ length: 96_000 }, () => (random() - 0.5) * 0.2);
  const before = measureLoudness(noise, 48_000);
  const after = measureLoudness(
    noise.map((sample) => sample * 2),
    48_000,
  );
  expect(after.lufs - before.lufs).toBeCloseTo(20 * Math.log10(2), 3);
  expect(after.truePeakDb - before.truePeakDb).toBeCloseTo(20 * Math.log10(2), 3);
});
