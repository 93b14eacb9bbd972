import { expect, test } from "vitest";

import { decodeMp3 } from "../testing/audio-fixtures.ts";
import { scanMp3 } from "./scan-mp3.ts";
import { type SilenceFormat, silentFrames } from "./silence.ts";

const formats: SilenceFormat[] = [
  { version: 1, sampleRate: 44_100, channels: 1, bitrateKbps: 64 },
  { version: 1, sampleRate: 48_000, channels: 2, bitrateKbps: 128 },
  { version: 2, sampleRate: 24_000, channels: 1, bitrateKbps: 48 },
  { version: 2, sampleRate: 22_050, channels: 2, bitrateKbps: 32 },
  { version: 2.5, sampleRate: 8_000, channels: 1, bitrateKbps: 8 },
];

test.each(formats)("a pause at $sampleRate Hz is digital silence of its length", async (format) => {
  const { bytes, frames } = silentFrames(format, 2500);
  const scan = scanMp3(bytes);
  expect(scan).toMatchObject({ ...format, frames, isCbr: true });
  expect(Math.abs(scan.durationMs - 2500)).toBeLessThanOrEqual(
    (scan.samplesPerFrame * 500) / format.sampleRate,
  );
  const { samples, sampleRate } = await decodeMp3(bytes);
  expect(sampleRate).toBe(format.sampleRate);
  expect(samples.length).toBeGreaterThan(format.sampleRate * 2);
  expect(samples.every((sample) => sample === 0)).toBe(true);
});

test("a long pause keeps to its bitrate, so that players can seek by bytes", () => {
  const format: SilenceFormat = { version: 1, sampleRate: 44_100, channels: 1, bitrateKbps: 64 };
  const { bytes } = silentFrames(format, 60_000);
  const exact = (scanMp3(bytes).durationMs * 64) / 8;
  expect(Math.abs(bytes.length - exact)).toBeLessThan(1);
});

test("a pause is rounded to whole frames, and may be none", () => {
  const format: SilenceFormat = { version: 2, sampleRate: 24_000, channels: 1, bitrateKbps: 48 };
  expect(silentFrames(format, 240).frames).toBe(10);
  expect(silentFrames(format, 11)).toEqual({ bytes: new Uint8Array(), frames: 0 });
});

test("a pause that cannot be is refused", () => {
  const format: SilenceFormat = { version: 2, sampleRate: 24_000, channels: 1, bitrateKbps: 48 };
  for (const durationMs of [-1, Number.NaN, Infinity]) {
    expect(() => silentFrames(format, durationMs)).toThrow(RangeError);
  }
  expect(() => silentFrames({ ...format, bitrateKbps: 320 }, 100)).toThrow("no 24000 Hz");
});
