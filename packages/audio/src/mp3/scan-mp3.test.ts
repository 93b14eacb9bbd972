import { expect, test } from "vitest";

import { withId3 } from "../id3/id3.ts";
import { asciiBytes, concatBytes, createRandom, makePart } from "../testing/audio-fixtures.ts";
import { joinMp3 } from "./join-mp3.ts";
import { Mp3Error, type Mp3ErrorCode } from "./mp3-error.ts";
import { scanMp3 } from "./scan-mp3.ts";

const mono24 = { sampleRate: 24_000, channels: 1, bitrate: 48, durationMs: 1000, seed: 1 } as const;
const stereo44 = {
  sampleRate: 44_100,
  channels: 2,
  bitrate: 128,
  durationMs: 700,
  seed: 2,
} as const;

function codeOf(bytes: Uint8Array): Mp3ErrorCode | "fine" {
  try {
    scanMp3(bytes);
    return "fine";
  } catch (error) {
    if (error instanceof Mp3Error) return error.code;
    throw error;
  }
}

test("the duration of a part follows from its frames, for MPEG-1, 2 and 2.5", async () => {
  const low = await makePart({ ...mono24, sampleRate: 11_025, bitrate: 16 });
  expect(scanMp3(await makePart(mono24))).toMatchObject({
    version: 2,
    sampleRate: 24_000,
    channels: 1,
    samplesPerFrame: 576,
    bitrateKbps: 48,
    isCbr: true,
    audioStart: 0,
    info: null,
  });
  expect(scanMp3(await makePart(stereo44))).toMatchObject({ version: 1, samplesPerFrame: 1152 });
  const scan = scanMp3(low);
  expect(scan.version).toBe(2.5);
  expect(scan.durationMs).toBe((scan.frames * 576 * 1000) / 11_025);
  expect(scan.durationMs).toBeGreaterThan(1000);
});

test("tags around the sound are not counted as sound", async () => {
  const part = await makePart(mono24);
  const plain = scanMp3(part);
  const footed = concatBytes(asciiBytes("ID3"), Uint8Array.of(4, 0, 0x10, 0, 0, 0, 2, 9, 9));
  const footer = concatBytes(asciiBytes("3DI"), Uint8Array.of(4, 0, 0x10, 0, 0, 0, 2));
  const ape = new Uint8Array(32 + 40 + 32);
  ape.set(asciiBytes("APETAGEX"), 72);
  ape.set([72, 0, 0, 0], 72 + 12);
  ape.set([0, 0, 0, 0x80], 72 + 20);
  const id3v1 = new Uint8Array(128);
  id3v1.set(asciiBytes("TAG"));
  const dressed = concatBytes(
    withId3(new Uint8Array(), { title: "one" }),
    footed,
    footer,
    new Uint8Array(7),
    part,
    ape,
    id3v1,
  );
  const scan = scanMp3(dressed);
  expect(scan.frames).toBe(plain.frames);
  expect(scan.audioEnd - scan.audioStart).toBe(part.length);
});

test("an Info frame is read and is not counted as sound", async () => {
  const part = await makePart(mono24);
  const joined = joinMp3([{ kind: "part", bytes: part }]);
  const scan = scanMp3(joined.bytes);
  expect(scan.info).toEqual({ frames: scan.frames, delaySamples: 576, paddingSamples: 576 });
  expect(scan.frames).toBe(joined.frames);
  expect(scan.gaplessMs).toBe(joined.durationMs);
});

test("a VBRI header is read as well", async () => {
  const part = await makePart(stereo44);
  const { frames, frameOffsets } = scanMp3(part);
  const first = part.slice(0, frameOffsets[1]).fill(0, 4);
  first.set(asciiBytes("VBRI"), 36);
  first.set([0, 0, 0, frames], 36 + 14);
  expect(scanMp3(concatBytes(first, part))).toMatchObject({ frames, info: { frames } });
  first.set([0, 0, 0, frames + 1], 36 + 14);
  expect(codeOf(concatBytes(first, part))).toBe("truncated");
});

test("a half-sent file is refused as truncated, wherever the line broke", async () => {
  const part = await makePart(mono24);
  const random = createRandom(5);
  const boundaries = new Set(scanMp3(part).frameOffsets);
  const joined = joinMp3([{ kind: "part", bytes: part }]).bytes;
  const tagged = withId3(joined, { title: "A talk" });
  const cuts = Array.from({ length: 300 }, () => random());
  const outcomes = cuts
    .map((share) => 1 + Math.floor(share * (part.length - 1)))
    .filter((cut) => !boundaries.has(cut))
    .map((cut) => codeOf(part.slice(0, cut)));
  expect(new Set(outcomes)).toEqual(new Set(["truncated"]));
  // Only a file whose header declares its frames can miss whole ones.
  const headed = cuts
    .map((share) => 10 + Math.floor(share * (tagged.length - 10)))
    .filter((cut) => cut !== tagged.length - joined.length)
    .map((cut) => codeOf(tagged.slice(0, cut)));
  expect(new Set(headed)).toEqual(new Set(["truncated"]));
});

test("what is no MP3 is refused with the reason", async () => {
  const part = await makePart(mono24);
  const other = await makePart({ ...mono24, channels: 2 });
  expect(codeOf(new Uint8Array())).toBe("not_mp3");
  expect(codeOf(new Uint8Array(5000))).toBe("not_mp3");
  expect(codeOf(asciiBytes("<html><script>alert(1)</script>"))).toBe("not_mp3");
  expect(codeOf(asciiBytes("RIFF....WAVEfmt "))).toBe("not_mp3");
  expect(codeOf(Uint8Array.of(0xff, 0xf1, 0x50, 0x80, 0, 0))).toBe("not_mp3");
  expect(codeOf(Uint8Array.of(0xff, 0xfd, 0x90, 0x04, 0, 0))).toBe("unsupported");
  expect(codeOf(Uint8Array.of(0xff, 0xfb, 0x00, 0x04, 0, 0))).toBe("unsupported");
  expect(codeOf(withId3(new Uint8Array(), { title: "only a tag" }))).toBe("no_audio");
  expect(codeOf(concatBytes(part, asciiBytes("<script>alert(1)</script>")))).toBe("broken_frame");
  expect(codeOf(concatBytes(part, withId3(part, { title: "two files" })))).toBe("broken_frame");
  expect(codeOf(concatBytes(part, other))).toBe("mixed_format");
});

test("damaged bytes end in a scan or in an Mp3Error, never in anything else", async () => {
  const joined = joinMp3([{ kind: "part", bytes: await makePart(mono24) }]).bytes;
  const file = withId3(joined, { title: "A talk", chapters: [] });
  const random = createRandom(7);
  const seen = new Set<string>();
  for (let round = 0; round < 1500; round += 1) {
    const damaged = file.slice();
    const flips = 1 + Math.floor(random() * 8);
    const reach = round % 2 === 0 ? file.length : 300;
    for (let flip = 0; flip < flips; flip += 1) {
      damaged[Math.floor(random() * reach)] = Math.floor(random() * 256);
    }
    seen.add(codeOf(damaged));
  }
  for (let round = 0; round < 500; round += 1) {
    const noise = Uint8Array.from({ length: 400 }, () => Math.floor(random() * 256));
    if (round % 2 === 0) noise.set([0xff, 0xf3, 0x64, 0xc4]);
    seen.add(codeOf(noise));
  }
  expect(seen).toContain("fine");
  expect(seen).toContain("broken_frame");
});
