import { withId3 } from "../id3/id3.ts";
import { scanMp3 } from "../mp3/scan-mp3.ts";
import { asciiBytes, concatBytes } from "./audio-fixtures.ts";

type Random = () => number;

export interface VariedMp3 {
  /** How it was varied. */
  kinds: string[];
  bytes: Uint8Array;
  /** Frames of sound that have to be found. */
  frames: number;
}

const pickOf = <TOption>(random: Random, options: readonly TOption[]): TOption =>
  options[Math.floor(random() * options.length)] as TOption;

const noise = (random: Random, length: number) =>
  Uint8Array.from({ length }, () => Math.floor(random() * 256));

const syncsafe = (size: number) => [21, 14, 7, 0].map((shift) => (size >> shift) & 0x7f);

function id3Tag(random: Random, version: number): Uint8Array {
  const body = noise(random, Math.floor(random() * 3_000));
  const hasFooter = version === 4 && random() < 0.5;
  const flags = hasFooter ? 0x10 : 0;
  const head = [version, 0, flags, ...syncsafe(body.length)];
  const footer = hasFooter
    ? concatBytes(asciiBytes("3DI"), Uint8Array.from(head))
    : new Uint8Array();
  return concatBytes(asciiBytes("ID3"), Uint8Array.from(head), body, footer);
}

/** With a header and a footer, or as the first version with a footer alone. */
function apeTag(random: Random): Uint8Array {
  const items = noise(random, Math.floor(random() * 500));
  const mark = (flags: number, version: number) => {
    const block = new Uint8Array(32);
    block.set(asciiBytes("APETAGEX"));
    const view = new DataView(block.buffer);
    view.setUint32(8, version, true);
    view.setUint32(12, items.length + 32, true);
    view.setUint32(20, flags, true);
    return block;
  };
  if (random() < 0.5) return concatBytes(items, mark(0, 1_000));
  return concatBytes(mark(0xa000_0000, 2_000), items, mark(0x8000_0000, 2_000));
}

function lyricsTag(random: Random): Uint8Array {
  const text = "[00:01]Light bends.\r\n".repeat(Math.floor(random() * 400));
  const lyrics = `LYRICSBEGININD0000200LYR${String(text.length).padStart(5, "0")}${text}`;
  if (random() < 0.5) return asciiBytes(`LYRICSBEGIN${text}LYRICSEND`);
  return asciiBytes(`${lyrics}${String(lyrics.length).padStart(6, "0")}LYRICS200`);
}

function id3v1Tag(random: Random): Uint8Array {
  const enhanced = random() < 0.3 ? asciiBytes("TAG+".padEnd(227, "x")) : new Uint8Array();
  return concatBytes(enhanced, asciiBytes(`TAG${"A talk".padEnd(125)}`));
}

const BEFORE: Record<string, (random: Random) => Uint8Array> = {
  "ID3v2.2": (random) => id3Tag(random, 2),
  "ID3v2.3": (random) => id3Tag(random, 3),
  "ID3v2.4": (random) => id3Tag(random, 4),
  "two ID3v2": (random) => concatBytes(id3Tag(random, 3), id3Tag(random, 4)),
  "a tag and zeros": (random) => concatBytes(id3Tag(random, 3), new Uint8Array(9_000)),
  "a tag too small": (random) => concatBytes(id3Tag(random, 3), new Uint8Array(4).fill(0x20)),
  "a page": () => asciiBytes("<!doctype html><script>alert(1)</script>"),
  noise: (random) => noise(random, 1 + Math.floor(random() * 20_000)),
  nothing: () => new Uint8Array(),
};

const BEHIND: Record<string, (random: Random) => Uint8Array> = {
  ID3v1: id3v1Tag,
  APE: apeTag,
  Lyrics3: lyricsTag,
  "Lyrics3 and ID3v1": (random) => concatBytes(lyricsTag(random), id3v1Tag(random)),
  "APE and ID3v1": (random) => concatBytes(apeTag(random), id3v1Tag(random)),
  "ID3v2.4 at the end": (random) => id3Tag(random, 4),
  "a line feed": () => Uint8Array.of(10),
  noise: (random) => noise(random, 1 + Math.floor(random() * 3_000)),
  "a cut frame": () => Uint8Array.of(0xff, 0xfb, 0x90, 0xc4, 0, 0, 0),
  nothing: () => new Uint8Array(),
};

/** One with enough frames on both sides to follow one another. */
const pickFrame = (random: Random, { length }: readonly number[]) =>
  3 + Math.floor(random() * (length - 7));

/** What becomes of the frames themselves: the bytes, and how many of them stay. */
const WITHIN: Record<string, (part: Uint8Array, random: Random) => [Uint8Array, number]> = {
  whole: (part) => [part, 0],
  twice: (part) => [concatBytes(part, part), -scanMp3(part).frames],
  "twice with a tag": (part) => [
    concatBytes(part, withId3(part, { title: "two" })),
    -scanMp3(part).frames,
  ],
  "a header lost": (part, random) => {
    const { frameOffsets } = scanMp3(part);
    const changed = part.slice();
    changed[frameOffsets[pickFrame(random, frameOffsets)] ?? 0] = 0;
    return [changed, 1];
  },
  "a few bytes put in": (part, random) => {
    const { frameOffsets } = scanMp3(part);
    const at = frameOffsets[pickFrame(random, frameOffsets)] ?? 0;
    return [concatBytes(part.slice(0, at), new Uint8Array(20).fill(7), part.slice(at)), 0];
  },
};

/** A part without a header of its own, as it comes out of other programs, off the line and off old disks. */
export function varyMp3(random: Random, part: Uint8Array): VariedMp3 {
  const [before, within, behind] = [BEFORE, WITHIN, BEHIND].map((kinds) =>
    pickOf(random, Object.keys(kinds)),
  ) as [string, string, string];
  const [sound, lost] = WITHIN[within]?.(part, random) ?? [part, 0];
  const front = BEFORE[before]?.(random) ?? new Uint8Array();
  const back = BEHIND[behind]?.(random) ?? new Uint8Array();
  return {
    kinds: [before, within, behind],
    bytes: concatBytes(front, sound, back),
    frames: scanMp3(part).frames - lost,
  };
}
