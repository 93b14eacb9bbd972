import { expect, test } from "vitest";

import { withId3 } from "../id3/id3.ts";
import {
  createRandom,
  decodeMp3,
  findLag,
  makePart,
  type PartRecipe,
} from "../testing/audio-fixtures.ts";
import { changeGain } from "./change-gain.ts";
import { joinMp3, type JoinPiece } from "./join-mp3.ts";
import { Mp3Error } from "./mp3-error.ts";
import { scanMp3 } from "./scan-mp3.ts";

const formats = [
  { sampleRate: 24_000, channels: 1, bitrate: 48 },
  { sampleRate: 24_000, channels: 2, bitrate: 64 },
  { sampleRate: 44_100, channels: 1, bitrate: 64 },
  { sampleRate: 44_100, channels: 2, bitrate: 128 },
  { sampleRate: 11_025, channels: 1, bitrate: 16 },
] as const;

/** What an LAME part decodes to before its sound begins, when nothing tells the decoder to cut. */
const encoderAndDecoderDelay = 576 + 529;

async function makeParts(format: (typeof formats)[number], count: number): Promise<Uint8Array[]> {
  const random = createRandom(count);
  return Promise.all(
    Array.from({ length: count }, (_, seed) =>
      makePart({ ...format, seed: seed + 1, durationMs: 300 + Math.floor(random() * 900) }),
    ),
  );
}

/** How far off each part plays, how alike it is at worst, and the samples too many or too few. */
async function measurePlaces(
  pieces: JoinPiece[],
): Promise<{ samplesOff: number[]; worstLikeness: number; surplusSamples: number }> {
  const joined = joinMp3(pieces);
  const { samples, sampleRate } = await decodeMp3(joined.bytes);
  const samplesOff: number[] = [];
  let worstLikeness = 1;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "silence") continue;
    const alone = (await decodeMp3(piece.bytes)).samples.subarray(encoderAndDecoderDelay);
    const around = Math.round(((joined.offsets[index] ?? -1) * sampleRate) / 1000);
    const reach = Math.round(sampleRate / 50);
    const found = findLag(samples, alone.subarray(0, 6000), { around, reach });
    samplesOff.push(found.lag - around);
    worstLikeness = Math.min(worstLikeness, found.likeness);
  }
  const surplusSamples = samples.length - Math.round((joined.durationMs * sampleRate) / 1000);
  return { samplesOff, worstLikeness, surplusSamples };
}

test.each(formats)(
  "each part plays exactly at its offset ($sampleRate Hz, $channels channel(s))",
  async (format) => {
    const parts = await makeParts(format, 3);
    const pieces = parts.flatMap((bytes, index): JoinPiece[] => [
      { kind: "part", bytes },
      { kind: "silence", durationMs: 250 * (index + 1) },
    ]);
    for (const order of [pieces, [{ kind: "silence", durationMs: 700 } as const, ...pieces]]) {
      const { samplesOff, worstLikeness, surplusSamples } = await measurePlaces(order);
      expect(samplesOff).toEqual([0, 0, 0]);
      expect(surplusSamples).toBe(0);
      expect(worstLikeness).toBeGreaterThan(0.99);
    }
  },
);

test("tags, headers and gain of the parts do not move them", async () => {
  const [one, two, three] = await makeParts(formats[2], 3);
  if (one === undefined || two === undefined || three === undefined) throw new Error("three parts");
  const headed = withId3(joinMp3([{ kind: "part", bytes: two }]).bytes, { title: "Part" });
  const pieces: JoinPiece[] = [one, headed, changeGain(three, -3)].map((bytes) => ({
    kind: "part",
    bytes,
  }));
  const joined = joinMp3(pieces);
  const plain = joinMp3([one, two, three].map((bytes) => ({ kind: "part", bytes })));
  const { samples } = await decodeMp3(joined.bytes);
  const alone = (await decodeMp3(headed)).samples.subarray(0, 6000);
  const around = Math.round(((joined.offsets[1] ?? 0) * 44_100) / 1000);
  expect(findLag(samples, alone, { around, reach: 900 })).toMatchObject({ lag: around });
  expect(joined.offsets.slice(0, 2)).toEqual(plain.offsets.slice(0, 2));
});

test("the header tells frames, bytes and where each percent lies", async () => {
  const parts = await makeParts(formats[0], 3);
  const { bytes, frames } = joinMp3(parts.map((part) => ({ kind: "part", bytes: part })));
  const scan = scanMp3(bytes);
  const view = new DataView(bytes.buffer);
  const magicAt = 4 + 9;
  expect(String.fromCharCode(...bytes.subarray(magicAt, magicAt + 4))).toBe("Info");
  expect(view.getUint32(magicAt + 8)).toBe(frames);
  expect(view.getUint32(magicAt + 12)).toBe(bytes.length);
  const toc = bytes.subarray(magicAt + 16, magicAt + 116);
  for (const [percent, entry] of toc.entries()) {
    const frameAt = scan.frameOffsets[Math.floor((percent * frames) / 100)] ?? 0;
    expect(entry).toBe(Math.floor((frameAt * 256) / bytes.length));
  }
  expect(Array.from(toc)).toEqual(Array.from(toc).toSorted((a, b) => a - b));
});

test("parts of other bitrates join, and the header then says that the bitrate varies", async () => {
  const recipe: PartRecipe = { ...formats[2], durationMs: 500, seed: 1 };
  const other = await makePart({ ...recipe, bitrate: 128, seed: 2 });
  const pieces: JoinPiece[] = [await makePart(recipe), other].map((bytes) => ({
    kind: "part",
    bytes,
  }));
  const { bytes } = joinMp3(pieces);
  expect(String.fromCharCode(...bytes.subarray(21, 25))).toBe("Xing");
  expect(scanMp3(bytes).isCbr).toBe(false);
  expect(await measurePlaces(pieces)).toMatchObject({ samplesOff: [0, 0], surplusSamples: 0 });
});

test("parts that do not fit together are refused", async () => {
  const [mono24, stereo24, mono44] = await Promise.all(
    formats.slice(0, 3).map((format) => makePart({ ...format, durationMs: 200, seed: 1 })),
  );
  if (mono24 === undefined || stereo24 === undefined || mono44 === undefined) {
    throw new Error("three parts");
  }
  for (const other of [stereo24, mono44]) {
    const pieces: JoinPiece[] = [mono24, other].map((bytes) => ({ kind: "part", bytes }));
    expect(() => joinMp3(pieces)).toThrow(expect.objectContaining({ code: "mixed_format" }));
  }
  const half: JoinPiece = { kind: "part", bytes: mono24.slice(0, -5) };
  expect(() => joinMp3([half])).toThrow(expect.objectContaining({ code: "truncated" }));
  expect(() => joinMp3([{ kind: "silence", durationMs: 100 }])).toThrow(
    expect.objectContaining({ code: "no_audio" }),
  );
});

test("a part cut out of a longer stream never plays the data of the part before it", async () => {
  const whole = await makePart({ ...formats[3], bitrate: 128, durationMs: 2000, seed: 9 });
  const { frameOffsets } = scanMp3(whole);
  const start = frameOffsets.findIndex((at, index) => index > 20 && (whole[at + 4] ?? 0) > 100);
  expect(start).toBeGreaterThan(20);
  const cut = whole.slice(frameOffsets[start]);
  const before = await makePart({ ...formats[3], durationMs: 500, seed: 10 });
  const joined = joinMp3([
    { kind: "part", bytes: before },
    { kind: "part", bytes: cut },
  ]);
  const { samples } = await decodeMp3(joined.bytes);
  const original = (await decodeMp3(whole)).samples.subarray(start * 1152);
  const offset = Math.round(((joined.offsets[1] ?? 0) * 44_100) / 1000);
  const settled = 1152 * 4;
  const alike = findLag(samples, original.subarray(settled, settled + 6000), {
    around: offset + settled - encoderAndDecoderDelay,
    reach: 900,
  });
  expect(alike.lag).toBe(offset + settled - encoderAndDecoderDelay);
  expect(alike.likeness).toBeGreaterThan(0.999);
  const seam = samples.subarray(offset - 400, offset + settled);
  const loudest = seam.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  const loudestOfAll = original.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  expect(loudest).toBeLessThanOrEqual(loudestOfAll * 1.1);
  expect(countForeignFrames(cut, 0)).toBeGreaterThan(0);
  expect(countForeignFrames(joined.bytes, scanMp3(before).frames)).toBe(0);
});

/** Stereo MPEG-1 frames that borrow data from before the frame with this number. */
function countForeignFrames(mp3: Uint8Array, first: number): number {
  const { frameOffsets } = scanMp3(mp3);
  const own = frameOffsets.slice(first);
  return own.filter((at, index) => {
    const borrowed = ((mp3[at + 4] ?? 0) << 1) | ((mp3[at + 5] ?? 0) >> 7);
    return borrowed > at - (own[0] ?? 0) - index * 36;
  }).length;
}

test("damaged parts are refused or joined, and nothing else happens", async () => {
  const part = await makePart({ ...formats[0], durationMs: 400, seed: 3 });
  const random = createRandom(11);
  const outcomes = new Set<string>();
  for (let round = 0; round < 300; round += 1) {
    const damaged = part.slice(0, 20 + Math.floor(random() * part.length));
    damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
    outcomes.add(tryToJoin([part, damaged]));
  }
  expect(outcomes).toContain("joined");
  expect(outcomes).toContain("truncated");
  expect(outcomes).not.toContain("wrong");
});

function tryToJoin(parts: Uint8Array[]): string {
  try {
    const joined = joinMp3(parts.map((bytes) => ({ kind: "part", bytes })));
    return scanMp3(joined.bytes).frames === joined.frames ? "joined" : "wrong";
  } catch (error) {
    if (error instanceof Mp3Error) return error.code;
    throw error;
  }
}

test("eight minutes of parts join without drift", async () => {
  const part = await makePart({ ...formats[2], durationMs: 4000, seed: 4 });
  const parts = Array.from({ length: 120 }, (): JoinPiece => ({ kind: "part", bytes: part }));
  const joined = joinMp3(parts);
  expect(joined.durationMs).toBeGreaterThan(480_000);
  expect(scanMp3(joined.bytes).gaplessMs).toBe(joined.durationMs);
});
