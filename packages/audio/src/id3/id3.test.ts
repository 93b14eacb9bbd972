import { expect, test } from "vitest";

import { scanMp3 } from "../mp3/scan-mp3.ts";
import { decodeMp3, makePart } from "../testing/audio-fixtures.ts";
import { type Id3Tag, withId3 } from "./id3.ts";

const recipe = { sampleRate: 24_000, channels: 1, bitrate: 48, durationMs: 300, seed: 1 } as const;

/** Frames of an ID3v2.3 body as [id, content], read the way a player does. */
function readFrames(body: Uint8Array): [string, Uint8Array][] {
  const frames: [string, Uint8Array][] = [];
  for (let at = 0; at + 10 <= body.length;) {
    const view = new DataView(body.buffer, body.byteOffset + at);
    const size = view.getUint32(4);
    const id = String.fromCharCode(...body.subarray(at, at + 4));
    frames.push([id, body.subarray(at + 10, at + 10 + size)]);
    at += 10 + size;
  }
  return frames;
}

function readTag(file: Uint8Array): [string, Uint8Array][] {
  const [a, b, c, d] = file.subarray(6, 10);
  const size = [a, b, c, d].reduce<number>((sum, byte) => sum * 128 + (byte ?? 0), 0);
  return readFrames(file.subarray(10, 10 + size));
}

function readUtf16(bytes: Uint8Array): string {
  const units = Array.from(
    { length: bytes.length / 2 },
    (_, index) => (bytes[index * 2] ?? 0) | ((bytes[index * 2 + 1] ?? 0) << 8),
  );
  return String.fromCharCode(...units).replace(/^\uFEFF/, "");
}

function contentOf(file: Uint8Array, id: string): Uint8Array {
  const found = readTag(file).find(([name]) => name === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found[1];
}

const tag: Id3Tag = {
  title: "細胞のはなし 🧬",
  artist: "LearnLab",
  album: "Биология",
  language: "jpn",
  comment: "Made for you",
  chapters: [
    { startMs: 0, endMs: 12_000.4, title: "はじめに 👋" },
    { startMs: 12_000.4, endMs: 3_600_000, title: "DNA & <b>" },
  ],
};

test("titles in any script arrive as they were written", async () => {
  const file = withId3(await makePart(recipe), tag);
  expect(readUtf16(contentOf(file, "TIT2").subarray(1))).toBe(tag.title);
  expect(readUtf16(contentOf(file, "TPE1").subarray(1))).toBe(tag.artist);
  expect(readUtf16(contentOf(file, "TALB").subarray(1))).toBe(tag.album);
  expect(readUtf16(contentOf(file, "TLAN").subarray(1))).toBe("jpn");
  const comment = contentOf(file, "COMM");
  expect(String.fromCharCode(...comment.subarray(1, 4))).toBe("jpn");
  expect(Array.from(comment.subarray(4, 8))).toEqual([0xff, 0xfe, 0, 0]);
  expect(readUtf16(comment.subarray(8))).toBe("Made for you");
});

test("every chapter carries its times and its title, and the contents list them in order", async () => {
  const file = withId3(await makePart(recipe), tag);
  const chapters = readTag(file).filter(([id]) => id === "CHAP");
  const read = chapters.map(([, content]) => {
    const view = new DataView(content.buffer, content.byteOffset + 5);
    const [[, title] = ["", new Uint8Array()]] = readFrames(content.subarray(5 + 16));
    return {
      startMs: view.getUint32(0),
      endMs: view.getUint32(4),
      title: readUtf16(title.subarray(1)),
    };
  });
  expect(read).toEqual([
    { startMs: 0, endMs: 12_000, title: "はじめに 👋" },
    { startMs: 12_000, endMs: 3_600_000, title: "DNA & <b>" },
  ]);
  const contents = contentOf(file, "CTOC");
  expect(String.fromCharCode(...contents)).toBe("toc\0\x03\x02chp0\0chp1\0");
});

test("the sound is the same with a tag, and a second tag replaces the first", async () => {
  const part = await makePart(recipe);
  const file = withId3(part, { title: "x".repeat(500) });
  const again = withId3(file, tag);
  expect(again).toEqual(withId3(part, tag));
  expect(scanMp3(again).frames).toBe(scanMp3(part).frames);
  expect((await decodeMp3(again)).samples).toEqual((await decodeMp3(part)).samples);
});

test("a title cannot break out of its frame", async () => {
  const file = withId3(await makePart(recipe), { title: "a\0TIT2\uD800b" });
  expect(readTag(file).map(([id]) => id)).toEqual(["TIT2"]);
  expect(readUtf16(contentOf(file, "TIT2").subarray(1))).toBe("aTIT2\uFFFDb");
});

test("more chapters than the format can list are refused", () => {
  const chapters = Array.from({ length: 256 }, (_, index) => ({
    startMs: index,
    endMs: index + 1,
    title: "x",
  }));
  expect(() => withId3(new Uint8Array(), { title: "x", chapters })).toThrow(
    expect.objectContaining({ code: "bad_tag" }),
  );
});
