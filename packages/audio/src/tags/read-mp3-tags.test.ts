import { expect, test } from "vitest";

import { withId3 } from "../id3/id3.ts";
import { asciiBytes, concatBytes, createRandom } from "../testing/audio-fixtures.ts";
import { utf8Bytes, varyId3 } from "../testing/vary-id3.ts";
import { NO_TAGS } from "./audio-tags.ts";
import { readMp3Tags } from "./read-mp3-tags.ts";

const read = (bytes: Uint8Array) =>
  readMp3Tags({ sizeBytes: bytes.length, read: async (from, to) => bytes.subarray(from, to) });

const cover = Uint8Array.from({ length: 700 }, (_, at) => [0xff, 0, 0xfe, at & 0xff][at % 4] ?? 0);
const TEXTS = [
  {
    title: "Why a straw looks broken",
    artist: "Ada",
    album: "Optics",
    comment: "Recorded in class",
    track: 3,
    language: "eng",
    cover,
  },
  {
    title: "Café naïve",
    artist: "Zoë",
    album: "Été",
    comment: "déjà vu",
    track: null,
    language: null,
    cover: null,
  },
  {
    title: "光はなぜ曲がるのか",
    artist: "山田",
    album: "光学",
    comment: "教室で録音 😀",
    track: 12,
    language: "jpn",
    cover,
  },
];
const SILENCE = asciiBytes("nothing that is a tag");

test("a tag is read however its version, its encodings and its flags are, at either end", async () => {
  const random = createRandom(24);
  const wrong: string[] = [];
  for (let round = 0; round < 300; round += 1) {
    const told = TEXTS[round % TEXTS.length] ?? TEXTS[0];
    if (told === undefined) throw new Error("There is a text.");
    const { bytes, kinds } = varyId3(random, told);
    const isAtEnd = kinds.includes("footer") && round % 2 === 0;
    const file = isAtEnd ? concatBytes(SILENCE, bytes) : concatBytes(bytes, SILENCE);
    const { chapters, ...found } = await read(file);
    const isRight =
      JSON.stringify(found) === JSON.stringify({ ...NO_TAGS, ...told, chapters: undefined });
    if (!isRight || chapters.length > 0) wrong.push(`${kinds.join(", ")}: ${found.title}`);
  }
  expect(wrong).toEqual([]);
});

test("chapters are read in the order of their times, with their titles", async () => {
  const chapters = [
    { startMs: 60_000, endMs: 90_000, title: "水の中" },
    { startMs: 0, endMs: 60_000, title: "Light bends" },
  ];
  const bytes = withId3(new Uint8Array(), { title: "A talk", comment: "In class", chapters });
  expect(await read(bytes)).toMatchObject({
    title: "A talk",
    comment: "In class",
    chapters: chapters.toReversed(),
  });
});

/** Item by item: a size, flags, a name, a value. */
function makeApe(items: { name: string; value: Uint8Array; flags?: number }[]): Uint8Array {
  const body = concatBytes(
    ...items.map(({ name, value, flags = 0 }) => {
      const head = new Uint8Array(8);
      new DataView(head.buffer).setUint32(0, value.length, true);
      new DataView(head.buffer).setUint32(4, flags, true);
      return concatBytes(head, asciiBytes(`${name}\0`), value);
    }),
  );
  const footer = new Uint8Array(32);
  footer.set(asciiBytes("APETAGEX"));
  new DataView(footer.buffer).setUint32(12, body.length + 32, true);
  return concatBytes(body, footer);
}

test("what ID3v2 does not say an APE tag says, and else ID3v1", async () => {
  const fields = `TAG${"A talk".padEnd(30, "\0")}${"Ada".padEnd(30)}${"Optics".padEnd(30)}2026`;
  const id3v1 = concatBytes(
    asciiBytes(`${fields}${"Old".padEnd(28, "\0")}\0`),
    Uint8Array.of(7, 255),
  );
  expect(id3v1).toHaveLength(128);
  expect(await read(concatBytes(SILENCE, id3v1))).toMatchObject({
    title: "A talk",
    artist: "Ada",
    album: "Optics",
    comment: "Old",
    track: 7,
  });
  // Larger than what is read of a file's end at first.
  const picture = Uint8Array.from({ length: 100_000 }, (_, at) => at & 0xff);
  const ape = makeApe([
    { name: "Title", value: utf8Bytes("光について") },
    { name: "Cover Art (Front)", value: concatBytes(asciiBytes("c.png\0"), picture), flags: 2 },
  ]);
  const found = await read(concatBytes(SILENCE, ape, id3v1));
  expect(found).toMatchObject({ title: "光について", artist: "Ada", track: 7 });
  expect(found.cover).toEqual(picture);
});

test("damaged tags end in something read or nothing, never in a fault", async () => {
  const random = createRandom(8);
  for (let round = 0; round < 500; round += 1) {
    const told = TEXTS[round % TEXTS.length] ?? TEXTS[0];
    if (told === undefined) throw new Error("There is a text.");
    const { bytes } = varyId3(random, told);
    for (let flips = 0; flips < 6; flips += 1) {
      bytes[10 + Math.floor(random() * (bytes.length - 10))] = Math.floor(random() * 256);
    }
    expect((await read(bytes)).chapters).toBeInstanceOf(Array);
  }
});
