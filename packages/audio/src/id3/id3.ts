import { findAudio } from "../mp3/find-audio.ts";
import { Mp3Error } from "../mp3/mp3-error.ts";

export interface Id3Chapter {
  startMs: number;
  endMs: number;
  title: string;
}

export interface Id3Tag {
  title: string;
  artist?: string;
  album?: string;
  /** ISO 639-2/T, as TLAN and COMM ask for it; of the whole, and of the comment. */
  language?: string;
  comment?: string;
  /** At most 255, in order. */
  chapters?: readonly Id3Chapter[];
}

const UNSTATED = "und";
const mostChapters = 255;
const largestTag = 2 ** 28 - 1;

/**
 * The MP3 with this ID3v2.3 tag in front, instead of the ID3v2 tags that it had. Throws `bad_tag`
 * for more than 255 chapters or 256 MB, and `truncated` when an old tag is longer than the file.
 */
export function withId3(mp3: Uint8Array, tag: Id3Tag): Uint8Array {
  const frames = concat(listFrames(tag));
  if (frames.length > largestTag) throw new Mp3Error("bad_tag", "The tag is too large.");
  const header = concat([ascii("ID3"), Uint8Array.of(3, 0, 0), writeSyncsafe(frames.length)]);
  return concat([header, frames, mp3.subarray(findAudio(mp3).start)]);
}

function listFrames(tag: Id3Tag): Uint8Array[] {
  const { language = UNSTATED } = tag;
  const texts: [string, string | undefined][] = [
    ["TIT2", tag.title],
    ["TPE1", tag.artist],
    ["TALB", tag.album],
    ["TLAN", tag.language === undefined ? undefined : language],
  ];
  return [
    ...texts.flatMap(([id, text]) => (text === undefined ? [] : [writeTextFrame(id, text)])),
    ...(tag.comment === undefined ? [] : [writeComment(tag.comment, language)]),
    ...writeChapters(tag.chapters ?? []),
  ];
}

const textEncodingUtf16 = 1;

function writeTextFrame(id: string, text: string): Uint8Array {
  return writeFrame(id, [Uint8Array.of(textEncodingUtf16), writeUtf16(text)]);
}

function writeComment(comment: string, language: string): Uint8Array {
  const noDescription = Uint8Array.of(...writeUtf16(""), 0, 0);
  const start = Uint8Array.of(textEncodingUtf16, ...ascii(language));
  return writeFrame("COMM", [start, noDescription, writeUtf16(comment)]);
}

// https://id3.org/id3v2-chapters-1.0: byte offsets of all ones mean "use the times".
function writeChapters(chapters: readonly Id3Chapter[]): Uint8Array[] {
  if (chapters.length === 0) return [];
  if (chapters.length > mostChapters) throw new Mp3Error("bad_tag", "There are over 255 chapters.");
  const ids = chapters.map((_, index) => ascii(`chp${index}\0`));
  const isTopLevelAndOrdered = 0b11;
  const contents = writeFrame("CTOC", [
    ascii("toc\0"),
    Uint8Array.of(isTopLevelAndOrdered, chapters.length),
    ...ids,
  ]);
  const marks = chapters.map((chapter, index) =>
    writeFrame("CHAP", [
      ids[index] ?? ascii("\0"),
      writeUint32(Math.round(chapter.startMs)),
      writeUint32(Math.round(chapter.endMs)),
      writeUint32(0xffff_ffff),
      writeUint32(0xffff_ffff),
      writeTextFrame("TIT2", chapter.title),
    ]),
  );
  return [contents, ...marks];
}

function writeFrame(id: string, content: readonly Uint8Array[]): Uint8Array {
  const body = concat(content);
  return concat([ascii(id), writeUint32(body.length), Uint8Array.of(0, 0), body]);
}

/** Little-endian with a byte order mark; NUL would end the text early, so it is left out. */
function writeUtf16(text: string): Uint8Array {
  const clean = `\uFEFF${text.replaceAll("\0", "").toWellFormed()}`;
  const bytes = new Uint8Array(clean.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < clean.length; index += 1) {
    view.setUint16(index * 2, clean.charCodeAt(index), true);
  }
  return bytes;
}

function writeSyncsafe(value: number): Uint8Array {
  return Uint8Array.from([21, 14, 7, 0], (shift) => (value >> shift) & 0x7f);
}

function writeUint32(value: number): Uint8Array {
  return Uint8Array.from([24, 16, 8, 0], (shift) => (value >>> shift) & 0xff);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
