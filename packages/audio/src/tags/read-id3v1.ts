import { hasText } from "../mp3/has-text.ts";
import { type AudioTags, NO_TAGS, readFilled } from "./audio-tags.ts";
import { decodeLatin1 } from "./decode-text.ts";

export const id3v1Bytes = 128;

/** Reads the ID3v1 tag that ends at `end`, whose fields have fixed lengths; null where none does. */
export function readId3v1(bytes: Uint8Array, end: number): AudioTags | null {
  const at = end - id3v1Bytes;
  if (!hasText(bytes, at, "TAG")) return null;
  // Version 1.1 takes the last two bytes of the comment for a zero and the number of the track.
  const track = bytes[at + 125] === 0 ? (bytes[at + 126] ?? 0) : 0;
  const field = (from: number, length: number) => {
    const padded = bytes.subarray(at + from, at + from + length);
    const zeroAt = padded.indexOf(0);
    return readFilled(decodeLatin1(zeroAt < 0 ? padded : padded.subarray(0, zeroAt)));
  };
  return {
    ...NO_TAGS,
    title: field(3, 30),
    artist: field(33, 30),
    album: field(63, 30),
    comment: field(97, track > 0 ? 28 : 30),
    track: track > 0 ? track : null,
  };
}
