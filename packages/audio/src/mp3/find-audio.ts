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

function isId3v2(bytes: Uint8Array, at: number): boolean {
  return (
    hasText(bytes, at, "ID3") &&
    (bytes[at + 3] ?? 0xff) < 0xff &&
    (bytes[at + 4] ?? 0xff) < 0xff &&
    [6, 7, 8, 9].every((offset) => (bytes[at + offset] ?? 0xff) < 0x80)
  );
}

function countId3v2Bytes(bytes: Uint8Array, at: number): number {
  const size = [6, 7, 8, 9].reduce((sum, offset) => sum * 128 + (bytes[at + offset] ?? 0), 0);
  const hasFooter = ((bytes[at + 5] ?? 0) & 0x10) !== 0;
  return 10 + size + (hasFooter ? 10 : 0);
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

/** Whether the ASCII `text` stands at `at`. */
export function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  if (at < 0 || at + text.length > bytes.length) return false;
  return Array.from(text).every((char, index) => bytes[at + index] === char.charCodeAt(0));
}
