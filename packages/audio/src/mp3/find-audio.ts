import { countId3v2Bytes, isId3v2 } from "./count-tag-bytes.ts";
import { hasText } from "./has-text.ts";
import { Mp3Error } from "./mp3-error.ts";

export interface AudioBounds {
  start: number;
  end: number;
}

/**
 * Where the frames of a file lie: behind any ID3v2 tags (and the zeros some writers put after
 * them), before an APEv2 or ID3v1 tag. Throws `truncated` when a tag is longer than the file.
 */
export function findAudio(bytes: Uint8Array): AudioBounds {
  const start = skipLeadingTags(bytes);
  return { start, end: cutTrailingTags(bytes, start) };
}

function skipLeadingTags(bytes: Uint8Array): number {
  let at = 0;
  while (isId3v2(bytes, at)) {
    at += countId3v2Bytes(bytes, at);
    if (at > bytes.length) throw new Mp3Error("truncated", "The ID3 tag is longer than the file.");
  }
  while (at > 0 && bytes[at] === 0) at += 1;
  return at;
}

function cutTrailingTags(bytes: Uint8Array, start: number): number {
  let end = bytes.length;
  for (;;) {
    const tagBytes = countTrailingTag(bytes, end);
    if (tagBytes === 0 || end - tagBytes < start) return end;
    end -= tagBytes;
  }
}

function countTrailingTag(bytes: Uint8Array, end: number): number {
  if (hasText(bytes, end - 128, "TAG")) return 128;
  if (!hasText(bytes, end - 32, "APETAGEX")) return 0;
  const footer = new DataView(bytes.buffer, bytes.byteOffset + end - 32, 32);
  // The stated size counts items and footer; bit 31 of the flags says that a header stands before.
  const hasHeader = (footer.getUint32(20, true) & 0x8000_0000) !== 0;
  return footer.getUint32(12, true) + (hasHeader ? 32 : 0);
}
