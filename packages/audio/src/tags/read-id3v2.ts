import { type AudioTags, readFilled, readTrackNumber } from "./audio-tags.ts";
import { orderChapters } from "./chapters.ts";
import { decodeId3Text, findTextEnd } from "./decode-text.ts";
import { listFrames, readId3v2Frames, readPlain, type TagFrame } from "./id3v2-frames.ts";

const frontCover = 3;

/** Reads the ID3v2 tag that begins at `at`; null where there is none. */
export function readId3v2(bytes: Uint8Array, at: number): AudioTags | null {
  const frames = readId3v2Frames(bytes, at);
  if (frames.length === 0) return null;
  const textOf = (id: string) => {
    const frame = frames.find((one) => one.id === id);
    return frame === undefined ? null : readText(frame.body);
  };
  const chapters = frames.flatMap((frame) => (frame.id === "CHAP" ? readChapter(frame) : []));
  return {
    title: textOf("TIT2"),
    artist: textOf("TPE1"),
    album: textOf("TALB"),
    track: readTrackNumber(textOf("TRCK")),
    comment: textOf("TDES") ?? findComment(frames),
    language: textOf("TLAN"),
    chapters: orderChapters(chapters),
    cover: findCover(frames),
  };
}

/** Version 4 puts several texts behind one another; the first is the one. */
function readText(body: Uint8Array): string | null {
  const encoding = body[0] ?? 0;
  const { end } = findTextEnd(encoding, body, 1);
  return readFilled(decodeId3Text(encoding, body.subarray(1, end)));
}

/** The one without a name: players keep figures of their own under names. */
function findComment(frames: readonly TagFrame[]): string | null {
  const comments = frames.filter(({ id }) => id === "COMM").map(({ body }) => readComment(body));
  return comments.find(({ name, text }) => name === "" && text !== null)?.text ?? null;
}

/** An encoding, a language of three letters, what the comment is called, the comment. */
function readComment(body: Uint8Array): { name: string; text: string | null } {
  const encoding = body[0] ?? 0;
  const { end, next } = findTextEnd(encoding, body, 4);
  const comment = body.subarray(next, findTextEnd(encoding, body, next).end);
  return {
    name: decodeId3Text(encoding, body.subarray(4, end)).trim(),
    text: readFilled(decodeId3Text(encoding, comment)),
  };
}

// https://id3.org/id3v2-chapters-1.0: a name, four numbers, and frames of its own.
function readChapter({ body, version }: TagFrame) {
  const { next } = findTextEnd(0, body, 0);
  if (next + 16 > body.length) return [];
  const own = listFrames(body.subarray(next + 16), { version, isUnsynchronised: false });
  const title = own.find(({ id }) => id === "TIT2");
  return [
    {
      startMs: readPlain(body, next, 4),
      endMs: readPlain(body, next + 4, 4),
      title: title === undefined ? "" : (readText(title.body) ?? ""),
    },
  ];
}

/** The picture of the front, or else the first one. */
function findCover(frames: readonly TagFrame[]): Uint8Array | null {
  const pictures = frames.filter(({ id }) => id === "APIC").map((frame) => readPicture(frame));
  const front = pictures.find(({ kind }) => kind === frontCover) ?? pictures[0];
  return front === undefined || front.bytes.length === 0 ? null : front.bytes;
}

/** An encoding, a media type (three letters in version 2), a kind, a description, the picture. */
function readPicture({ body, version }: TagFrame): { kind: number; bytes: Uint8Array } {
  const encoding = body[0] ?? 0;
  const kindAt = version === 2 ? 4 : findTextEnd(0, body, 1).next;
  const { next } = findTextEnd(encoding, body, kindAt + 1);
  return { kind: body[kindAt] ?? 0, bytes: body.subarray(next) };
}
