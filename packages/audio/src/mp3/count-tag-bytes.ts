import { hasText } from "./has-text.ts";

const id3v1Bytes = 128;
const enhancedBytes = 227;
const apeBytes = 32;
const id3v2Bytes = 10;

/**
 * How many bytes the tag takes that begins at `at`, or 0 where none does: ID3v2 of any version with its
 * footer, ID3v1 and its enhanced form, APE with a header. What it says of itself is not checked.
 */
export function countTagBytes(bytes: Uint8Array, at: number): number {
  if (isId3v2(bytes, at)) return countId3v2Bytes(bytes, at);
  if (hasText(bytes, at, "TAG+")) return enhancedBytes;
  if (hasText(bytes, at, "TAG")) return id3v1Bytes;
  if (!hasText(bytes, at, "APETAGEX") || at + apeBytes > bytes.length) return 0;
  const { sizeBytes, isHeader } = readApe(bytes, at);
  return isHeader ? apeBytes + sizeBytes : apeBytes;
}

/** Of an APE tag whose footer begins at `at`, or 0: how many bytes of it lie before the footer. */
export function countBytesBeforeFooter(bytes: Uint8Array, at: number): number {
  if (!hasText(bytes, at, "APETAGEX") || at + apeBytes > bytes.length) return 0;
  const { sizeBytes, isHeader } = readApe(bytes, at);
  return isHeader ? 0 : Math.max(0, sizeBytes - apeBytes);
}

/** The size counts the items and the footer; bit 29 of the flags tells a header from a footer. */
function readApe(bytes: Uint8Array, at: number): { sizeBytes: number; isHeader: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, apeBytes);
  return {
    sizeBytes: view.getUint32(12, true),
    isHeader: (view.getUint32(20, true) & 0x2000_0000) !== 0,
  };
}

/** ID3v2.4 section 3.1: no byte of version is 0xFF, no byte of the size has its highest bit set. */
export function isId3v2(bytes: Uint8Array, at: number): boolean {
  return (
    hasText(bytes, at, "ID3") &&
    (bytes[at + 3] ?? 0xff) < 0xff &&
    (bytes[at + 4] ?? 0xff) < 0xff &&
    [6, 7, 8, 9].every((offset) => (bytes[at + offset] ?? 0xff) < 0x80)
  );
}

/** The whole tag, with header and footer. */
export function countId3v2Bytes(bytes: Uint8Array, at: number): number {
  const size = [6, 7, 8, 9].reduce((sum, offset) => sum * 128 + (bytes[at + offset] ?? 0), 0);
  const hasFooter = ((bytes[at + 5] ?? 0) & 0x10) !== 0;
  return id3v2Bytes + size + (hasFooter ? id3v2Bytes : 0);
}
