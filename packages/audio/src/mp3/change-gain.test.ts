import { expect, test } from "vitest";

import { decodeMp3, makePart, measureRms, type PartRecipe } from "../testing/audio-fixtures.ts";
import { changeGain, decibelsPerGainStep } from "./change-gain.ts";
import { joinMp3 } from "./join-mp3.ts";
import { scanMp3 } from "./scan-mp3.ts";
import { silentFrames } from "./silence.ts";

const recipes: PartRecipe[] = [
  { sampleRate: 24_000, channels: 1, bitrate: 48, durationMs: 900, seed: 1 },
  { sampleRate: 24_000, channels: 2, bitrate: 64, durationMs: 900, seed: 2 },
  { sampleRate: 44_100, channels: 1, bitrate: 64, durationMs: 900, seed: 3 },
  { sampleRate: 44_100, channels: 2, bitrate: 128, durationMs: 900, seed: 4 },
];

test.each(recipes)(
  "loudness moves by 1.505 dB a step at $sampleRate Hz, $channels channel(s)",
  async (recipe) => {
    const part = await makePart(recipe);
    const before = await decodeMp3(part);
    for (const steps of [-6, -2, 3]) {
      const after = await decodeMp3(changeGain(part, steps));
      for (const channel of ["samples", "right"] as const) {
        const ratio = measureRms(after[channel]) / measureRms(before[channel]);
        expect(20 * Math.log10(ratio)).toBeCloseTo(steps * decibelsPerGainStep, 1);
      }
    }
  },
);

test("taking the change back gives the same bytes", async () => {
  for (const recipe of recipes) {
    const part = await makePart(recipe);
    const softer = changeGain(part, -4);
    expect(softer).not.toEqual(part);
    expect(changeGain(softer, 4)).toEqual(part);
    expect(changeGain(part, 0)).toEqual(part);
  }
});

test("silence and the Info frame stay as they are", async () => {
  const [recipe] = recipes;
  if (recipe === undefined) throw new Error("there is a recipe");
  const joined = joinMp3([{ kind: "part", bytes: await makePart(recipe) }]).bytes;
  const louder = changeGain(joined, 2);
  const { audioStart } = scanMp3(joined);
  expect(louder.subarray(0, audioStart)).toEqual(joined.subarray(0, audioStart));
  const silence = silentFrames(
    { version: 1, sampleRate: 44_100, channels: 2, bitrateKbps: 128 },
    500,
  );
  expect(changeGain(silence.bytes, 20)).toEqual(silence.bytes);
});

test("the loudest step is kept within eight bits", async () => {
  const [recipe] = recipes;
  if (recipe === undefined) throw new Error("there is a recipe");
  const part = await makePart(recipe);
  expect(changeGain(part, 400)).toEqual(changeGain(part, 255));
  expect(changeGain(part, -400)).toEqual(changeGain(part, -255));
});

test("a frame guarded by a checksum is refused, and so is a broken step", async () => {
  const guarded = silentFrames(
    { version: 2, sampleRate: 24_000, channels: 1, bitrateKbps: 48 },
    24,
  ).bytes;
  guarded[1] = (guarded[1] ?? 0) & ~1;
  expect(() => changeGain(guarded, 1)).toThrow(
    expect.objectContaining({ name: "Mp3Error", code: "protected_frame" }),
  );
  expect(() => changeGain(guarded, 0.5)).toThrow(RangeError);
});
