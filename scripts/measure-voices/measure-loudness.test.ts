import { createRandom, measureLoudness } from "@learnlab/audio/testing";
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const hasFfmpeg = spawnSync("ffmpeg", ["-version"]).status === 0;

/** Syllables and hisses in phrases with pauses between, ten times as loud in one as in another. */
function makeSpeechLike(sampleRate: number, seed: number): Float32Array {
  const random = createRandom(seed);
  let [smooth, phase, level, pitch, share] = [0, 0, 0, 120, 0];
  return Float32Array.from({ length: sampleRate * 20 }, (_, index) => {
    if (index % Math.round(sampleRate * 0.19) === 0) {
      level = random() < 0.25 ? 0 : 0.05 + 0.45 * random();
      pitch = 90 + 160 * random();
      share = random();
    }
    phase = (phase + pitch / sampleRate) % 1;
    smooth = smooth * 0.8 + (random() - 0.5) * share;
    return level * ((1 - share) * (Math.exp(-8 * phase) - 0.12) + smooth);
  });
}

function measureByFfmpeg(samples: Float32Array, sampleRate: number) {
  const raw = ["-f", "f32le", "-ar", String(sampleRate), "-ac", "1", "-i", "pipe:0"];
  const filter = ["-af", "ebur128=dualmono=true:peak=true", "-f", "null", "-"];
  const { stderr } = spawnSync("ffmpeg", ["-hide_banner", ...raw, ...filter], {
    input: new Uint8Array(samples.buffer),
    maxBuffer: 64 * 1024 * 1024,
  });
  const summary = stderr.toString().split("Summary:")[1] ?? "";
  const read = (pattern: RegExp) => Number(pattern.exec(summary)?.[1] ?? Number.NaN);
  return {
    lufs: read(/I:\s+(-?[\d.]+) LUFS/),
    truePeakDb: read(/Peak:\s+(-?[\d.]+) dBFS/),
  };
}

test.skipIf(!hasFfmpeg).for([
  { sampleRate: 24_000, seed: 1 },
  { sampleRate: 24_000, seed: 2 },
  { sampleRate: 44_100, seed: 3 },
  { sampleRate: 44_100, seed: 4 },
  { sampleRate: 48_000, seed: 5 },
])("speech-like noise is as loud as ffmpeg finds it: $sampleRate Hz, seed $seed", (sound) => {
  const samples = makeSpeechLike(sound.sampleRate, sound.seed);
  const own = measureLoudness(samples, sound.sampleRate);
  const other = measureByFfmpeg(samples, sound.sampleRate);
  // ffmpeg prints tenths.
  expect(Math.abs(own.lufs - other.lufs)).toBeLessThan(0.1);
  expect(Math.abs(own.truePeakDb - other.truePeakDb)).toBeLessThan(0.3);
});
