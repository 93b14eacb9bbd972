import { expect, test } from "vitest";

import { asciiBytes, concatBytes, createRandom } from "../testing/audio-fixtures.ts";
import { utf8Bytes } from "../testing/vary-id3.ts";
import { readMp4Chapters } from "./mp4-chapters.ts";

const read = (bytes: Uint8Array) =>
  readMp4Chapters({ sizeBytes: bytes.length, read: async (from, to) => bytes.subarray(from, to) });

const u32 = (...values: number[]) => {
  const bytes = new Uint8Array(4 * values.length);
  for (const [at, value] of values.entries()) new DataView(bytes.buffer).setUint32(4 * at, value);
  return bytes;
};
const box = (name: string, ...bodies: Uint8Array[]) => {
  const body = concatBytes(...bodies);
  return concatBytes(u32(body.length + 8), asciiBytes(name), body);
};

const TITLES = ["Light bends", "水の中", "Why a straw looks broken"];
const SECONDS = [0, 61.5, 130];

const sample = (title: string) => {
  const text = utf8Bytes(title);
  return concatBytes(Uint8Array.of(text.length >> 8, text.length & 0xff), text);
};

/** Titles lie in a chunk each, or all in one. */
function makeTextTrack(inChunk: number, samplesAt: number): Uint8Array {
  const samples = TITLES.map(sample);
  const sizes = samples.map(({ length }) => length);
  const startOf = (at: number) =>
    samplesAt + sizes.slice(0, at).reduce((sum, size) => sum + size, 0);
  const offsets = inChunk === 1 ? sizes.map((_, at) => startOf(at)) : [samplesAt];
  const lengths = SECONDS.map((second, at) => ((SECONDS[at + 1] ?? 200) - second) * 1_000);
  return box(
    "trak",
    box("tkhd", u32(0, 0, 0, 2, 0, 0)),
    box(
      "mdia",
      box("mdhd", u32(0, 0, 0, 1_000, 200_000, 0)),
      box(
        "minf",
        box(
          "stbl",
          box("stts", u32(0, 3, ...lengths.flatMap((length) => [1, length]))),
          box("stsc", u32(0, 1, 1, inChunk, 1)),
          box("stsz", u32(0, 0, 3, ...sizes)),
          box("stco", u32(0, offsets.length, ...offsets)),
        ),
      ),
    ),
  );
}

function makeFile(inChunk: number): Uint8Array {
  const head = box("ftyp", asciiBytes("M4A "));
  const data = box("mdat", ...TITLES.map(sample));
  const sound = box("trak", box("tkhd", u32(0, 0, 0, 1, 0, 0)), box("tref", box("chap", u32(2))));
  return concatBytes(head, data, box("moov", sound, makeTextTrack(inChunk, head.length + 8)));
}

const expected = [
  { startMs: 0, endMs: 61_500, title: "Light bends" },
  { startMs: 61_500, endMs: 130_000, title: "水の中" },
  { startMs: 130_000, endMs: 200_000, title: "Why a straw looks broken" },
];

test.each([1, 3])("chapters are the samples of the text track, %d in a chunk", async (inChunk) => {
  expect(await read(makeFile(inChunk))).toEqual(expected);
});

test.each([0, 1])("else they stand in a list, of version %d", async (version) => {
  const entries = TITLES.map((title, at) => {
    const text = utf8Bytes(title);
    const time = new Uint8Array(8);
    new DataView(time.buffer).setBigUint64(0, BigInt((SECONDS[at] ?? 0) * 10_000_000));
    return concatBytes(time, Uint8Array.of(text.length), text);
  });
  const head = version === 0 ? u32(0) : u32(0x0100_0000, 0);
  const list = box("chpl", head, Uint8Array.of(TITLES.length), ...entries);
  const found = await read(
    concatBytes(box("ftyp", asciiBytes("M4A ")), box("moov", box("udta", list))),
  );
  expect(found.map(({ startMs, title }) => ({ startMs, title }))).toEqual(
    expected.map(({ startMs, title }) => ({ startMs, title })),
  );
});

test("damaged boxes end in some chapters or none, never in a fault", async () => {
  const random = createRandom(5);
  for (let round = 0; round < 1_000; round += 1) {
    const bytes = makeFile(1);
    for (let flips = 0; flips < 4; flips += 1) {
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    }
    expect((await read(bytes)).length).toBeLessThanOrEqual(1_000);
  }
});
