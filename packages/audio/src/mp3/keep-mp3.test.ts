import { expect, test } from "vitest";

import { withId3 } from "../id3/id3.ts";
import {
  asciiBytes,
  concatBytes,
  createRandom,
  decodeMp3,
  makePart,
  makeVbrPart,
  measureRms,
} from "../testing/audio-fixtures.ts";
import { repairMp3 } from "../testing/repair-mp3.ts";
import { varyMp3 } from "../testing/vary-mp3.ts";
import { joinMp3 } from "./join-mp3.ts";
import { keepMp3 } from "./keep-mp3.ts";
import { Mp3Error } from "./mp3-error.ts";
import { Mp3Reader } from "./read-mp3.ts";
import { scanMp3 } from "./scan-mp3.ts";
import { silentFrames } from "./silence.ts";

const mono24 = {
  sampleRate: 24_000,
  channels: 1,
  bitrate: 48,
  durationMs: 2_500,
  seed: 1,
} as const;
const stereo44 = { ...mono24, sampleRate: 44_100, channels: 2, bitrate: 128, seed: 2 } as const;

function codeOf(bytes: Uint8Array): string {
  try {
    repairMp3(bytes);
    return "kept";
  } catch (error) {
    if (error instanceof Mp3Error) return error.code;
    throw error;
  }
}

test("however a file is written, all its frames are kept under a true header", async () => {
  const parts = await Promise.all([makePart(mono24), makePart(stereo44), makeVbrPart(stereo44)]);
  parts.push(joinMp3([{ kind: "part", bytes: parts[0] ?? new Uint8Array() }]).bytes);
  const random = createRandom(15);
  const wrong: string[] = [];
  for (let round = 0; round < 400; round += 1) {
    const part = parts[round % parts.length] ?? new Uint8Array();
    const { bytes, frames, kinds } = varyMp3(random, part);
    const kept = repairMp3(bytes);
    const scan = scanMp3(kept.bytes);
    if (scan.frames !== frames || scan.info?.frames !== frames) {
      wrong.push(`${kinds.join(", ")}: ${scan.frames} of ${frames}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("a file read in chunks of any size is kept as one read at once", async () => {
  const random = createRandom(16);
  const part = await makeVbrPart(stereo44);
  for (let round = 0; round < 60; round += 1) {
    const { bytes } = varyMp3(random, part);
    const reader = new Mp3Reader(bytes.length);
    for (let at = 0; at < bytes.length;) {
      const next = Math.min(bytes.length, at + 1 + Math.floor(random() * 30_000));
      reader.push(bytes.subarray(at, next));
      at = next;
    }
    const { header, sound } = keepMp3(reader.end());
    const whole = repairMp3(bytes);
    expect(header).toEqual(whole.header);
    expect(sound.runs).toEqual(whole.sound.runs);
    expect(sound.crc).toBe(whole.sound.crc);
  }
});

test("the seek table tells where each percent of the time lies, though the rate varies", async () => {
  const loud = await makeVbrPart(stereo44);
  const { version, channels } = scanMp3(loud);
  const quiet = silentFrames({ version, channels, sampleRate: 44_100, bitrateKbps: 32 }, 5_000);
  const { bytes } = repairMp3(concatBytes(loud, quiet.bytes));
  const scan = scanMp3(bytes);
  const tocAt = asciiBytes("Xing").every((byte, at) => bytes[36 + at] === byte) ? 36 + 16 : -1;
  for (let percent = 0; percent < 100; percent += 1) {
    const said = ((bytes[tocAt + percent] ?? 0) / 256) * bytes.length;
    const real = scan.frameOffsets[Math.floor((percent * scan.frames) / 100)] ?? 0;
    expect(Math.abs(said - real)).toBeLessThan(bytes.length / 256 + 1);
  }
});

test("a header that declares too few frames is replaced by a true one", async () => {
  const { bytes, frames } = joinMp3([{ kind: "part", bytes: await makePart(mono24) }]);
  const lying = bytes.slice();
  const magicAt = 4 + 9;
  new DataView(lying.buffer).setUint32(magicAt + 8, Math.floor(frames / 2));
  const kept = repairMp3(lying);
  expect(scanMp3(kept.bytes)).toMatchObject({ frames, info: { frames } });
  expect(kept.durationMs).toBe(scanMp3(bytes).gaplessMs);
});

test("what an encoder says is to be cut at both ends is cut after it too", async () => {
  const joined = joinMp3([{ kind: "part", bytes: await makePart(mono24) }]).bytes;
  const kept = scanMp3(repairMp3(withId3(joined, { title: "one" })).bytes);
  expect(kept.info).toMatchObject({ delaySamples: 576, paddingSamples: 576 });
  expect(scanMp3(repairMp3(await makePart(mono24)).bytes).info).toMatchObject({
    delaySamples: null,
    paddingSamples: null,
  });
});

test("files that were put behind one another are one, without their headers", async () => {
  const one = joinMp3([{ kind: "part", bytes: await makePart(mono24) }]);
  const file = withId3(one.bytes, { title: "one" });
  const kept = scanMp3(repairMp3(concatBytes(file, file, one.bytes)).bytes);
  expect(kept.frames).toBe(3 * one.frames);
});

test("frames whose borrowed data is missing are silent, not noise", async () => {
  const part = await makePart({ ...stereo44, durationMs: 4_000 });
  const { frameOffsets } = scanMp3(part);
  const from = frameOffsets[60] ?? 0;
  const kept = repairMp3(concatBytes(part.slice(0, from), part.slice(from + 417)));
  expect(kept.lostShare).toBeLessThan(0.02);
  const { samples } = await decodeMp3(repairMp3(part.slice(frameOffsets[20])).bytes);
  expect(measureRms(samples.subarray(0, 500))).toBeLessThan(0.001);
});

test("more than two percent lost is refused, and so is a file that ends before it should", async () => {
  const part = await makePart({ ...mono24, durationMs: 6_000 });
  const { frameOffsets } = scanMp3(part);
  const zeroed = (frames: number) => {
    const changed = part.slice();
    for (let at = 0; at < frames; at += 1)
      changed.fill(0, frameOffsets[10 + 9 * at], (frameOffsets[10 + 9 * at] ?? 0) + 4);
    return changed;
  };
  expect(codeOf(zeroed(4))).toBe("kept");
  expect(codeOf(zeroed(9))).toBe("broken_frame");
  expect(codeOf(concatBytes(part, new Uint8Array(part.length)))).toBe("broken_frame");
  const joined = joinMp3([{ kind: "part", bytes: part }]).bytes;
  expect(codeOf(joined.slice(0, joined.length * 0.99))).toBe("kept");
  expect(codeOf(joined.slice(0, joined.length * 0.97))).toBe("truncated");
  const other = await makePart({ ...mono24, sampleRate: 44_100, bitrate: 64 });
  expect(codeOf(concatBytes(part, other))).toBe("mixed_format");
});

test("what is no MP3 is refused with the reason", async () => {
  expect(codeOf(new Uint8Array())).toBe("not_mp3");
  expect(codeOf(new Uint8Array(50_000))).toBe("not_mp3");
  expect(codeOf(asciiBytes("<html>".repeat(5_000)))).toBe("not_mp3");
  const random = createRandom(3);
  expect(codeOf(Uint8Array.from({ length: 2 ** 20 }, () => random() * 256))).toBe("not_mp3");
  expect(codeOf(withId3(new Uint8Array(), { title: "only a tag" }))).toBe("no_audio");
  expect(codeOf(Uint8Array.of(0xff, 0xfd, 0x90, 0x04, 0, 0))).toBe("unsupported");
  expect(codeOf(Uint8Array.of(0xff, 0xfb, 0x00, 0x04, 0, 0))).toBe("unsupported");
});

test("frames that are guarded by a checksum keep a right one", async () => {
  const silent = silentFrames(
    { version: 1, sampleRate: 44_100, channels: 1, bitrateKbps: 64 },
    500,
  );
  const guarded = silent.bytes.slice();
  for (const at of scanMp3(guarded).frameOffsets) {
    guarded[at + 1] = 0xfa;
    guarded[at + 6] = 0x80;
  }
  const { bytes, sound } = repairMp3(guarded);
  expect(sound.patches.length).toBeGreaterThan(0);
  const { samples } = await decodeMp3(bytes);
  expect(measureRms(samples)).toBe(0);
});
