import { hasText } from "../mp3/has-text.ts";

export type PictureType = "image/png" | "image/jpeg" | "image/webp";

export interface Picture {
  mediaType: PictureType;
  width: number;
  height: number;
}

/** What a picture is and how large, by what is in it; null for anything but PNG, JPEG and WebP. */
export function inspectPicture(bytes: Uint8Array): Picture | null {
  const found = readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes);
  return found !== null && found.width > 0 && found.height > 0 ? found : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function readPng(bytes: Uint8Array): Picture | null {
  if (
    bytes.length < 33 ||
    !hasText(bytes, 0, "\u0089PNG\r\n\u001a\n") ||
    !hasText(bytes, 12, "IHDR")
  )
    return null;
  const view = viewOf(bytes);
  return { mediaType: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers follow one another until the frame's header, which has the size. */
function readJpeg(bytes: Uint8Array): Picture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (isStartOfFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { mediaType: "image/jpeg", width, height };
    }
    at += countMarkerBytes(view, at, marker);
  }
  return null;
}

/** Any number of 0xFF may stand before a marker, and some markers have no content. */
function countMarkerBytes(view: DataView, at: number, marker: number): number {
  if (marker === 0xff) return 1;
  const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
  return isBare ? 2 : 2 + view.getUint16(at + 2);
}

/** 0xC0 to 0xCF, without the tables of Huffman and arithmetic codes and one that is reserved. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function readWebp(bytes: Uint8Array): Picture | null {
  if (bytes.length < 30 || !hasText(bytes, 0, "RIFF") || !hasText(bytes, 8, "WEBP")) return null;
  const view = viewOf(bytes);
  const size = readWebpSize(bytes, view);
  return size === null ? null : { mediaType: "image/webp", ...size };
}

// RFC 9649: lossy, lossless, and extended files have their size in places of their own.
function readWebpSize(bytes: Uint8Array, view: DataView) {
  if (hasText(bytes, 12, "VP8 ")) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (hasText(bytes, 12, "VP8L")) {
    const packed = view.getUint32(21, true);
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
  }
  if (!hasText(bytes, 12, "VP8X")) return null;
  const read24 = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  return { width: 1 + read24(24), height: 1 + read24(27) };
}
