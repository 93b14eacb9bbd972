import { crc16 } from "./crc16.ts";
import {
  countFrameBytes,
  countSideInfoBytes,
  headerBytes,
  listBitrates,
  writeFrameHeader,
  type Mp3Format,
} from "./frame-header.ts";
import { Mp3Error } from "./mp3-error.ts";
import type { Mp3Scan } from "./scan-mp3.ts";

/** What the header declares beside the frames themselves. */
export interface InfoParts {
  /** The frames of sound, as they will follow the header. */
  sound: Uint8Array;
  /** The scan of `sound`. */
  scan: Mp3Scan;
  /** Of the sound; the header takes the next one that has room for it. */
  bitrateKbps: number;
  delaySamples: number;
  paddingSamples: number;
}

// Magic, flags, frames, bytes, table of contents, quality; then LAME's own part.
const xingBytes = 4 + 4 + 4 + 4 + 100 + 4;
const lameBytes = 36;
const tocEntries = 100;

/** Bytes of the header frame that `writeInfoFrame` makes for this format and bitrate. */
export function countInfoFrameBytes(format: Mp3Format, bitrateKbps: number): number {
  return countFrameBytes(format, pickBitrate(format, bitrateKbps), false);
}

/**
 * A silent first frame that tells players the number of frames and bytes, where each percent of the
 * time lies, and how many samples to cut at both ends.
 */
export function writeInfoFrame(parts: InfoParts): Uint8Array {
  const { scan } = parts;
  const bitrateKbps = pickBitrate(scan, parts.bitrateKbps);
  const frame = new Uint8Array(countFrameBytes(scan, bitrateKbps, false));
  frame.set(writeFrameHeader(scan, bitrateKbps, false));
  const magicAt = headerBytes + countSideInfoBytes(scan);
  const fileBytes = frame.length + parts.sound.length;
  const view = new DataView(frame.buffer);
  writeText(frame, magicAt, scan.isCbr ? "Info" : "Xing");
  view.setUint32(magicAt + 4, 0b1111);
  view.setUint32(magicAt + 8, scan.frames);
  view.setUint32(magicAt + 12, fileBytes);
  frame.set(writeToc(scan, frame.length, fileBytes), magicAt + 16);
  writeLamePart(frame, magicAt + xingBytes, { ...parts, fileBytes });
  return frame;
}

function pickBitrate(format: Mp3Format, atLeastKbps: number): number {
  const needed = headerBytes + countSideInfoBytes(format) + xingBytes + lameBytes;
  const fitting = listBitrates(format.version).find(
    (rate) => rate >= atLeastKbps && countFrameBytes(format, rate, false) >= needed,
  );
  if (fitting === undefined) throw new Mp3Error("unsupported", "No frame can hold an Info header.");
  return fitting;
}

function writeToc(scan: Mp3Scan, infoBytes: number, fileBytes: number): Uint8Array {
  return Uint8Array.from({ length: tocEntries }, (_, percent) => {
    const frame = Math.floor((percent * scan.frames) / tocEntries);
    const at = infoBytes + (scan.frameOffsets[frame] ?? 0);
    return Math.min(255, Math.floor((at * 256) / fileBytes));
  });
}

// http://gabriel.mp3-tech.org/mp3infotag.html; decoders cut the delay only behind a name they know.
function writeLamePart(
  frame: Uint8Array,
  at: number,
  parts: InfoParts & { fileBytes: number },
): void {
  const view = new DataView(frame.buffer);
  const constantBitrate = 1;
  const variableBitrate = 3;
  writeText(frame, at, "LAME3.100");
  frame[at + 9] = parts.scan.isCbr ? constantBitrate : variableBitrate;
  frame[at + 20] = Math.min(255, Math.round(parts.scan.bitrateKbps));
  const gaps = (parts.delaySamples << 12) | parts.paddingSamples;
  frame[at + 21] = gaps >> 16;
  view.setUint16(at + 22, gaps & 0xffff);
  view.setUint32(at + 28, parts.fileBytes);
  view.setUint16(at + 32, crc16(parts.sound));
  view.setUint16(at + 34, crc16(frame.subarray(0, at + 34)));
}

function writeText(bytes: Uint8Array, at: number, text: string): void {
  for (const [index, char] of Array.from(text).entries()) {
    bytes[at + index] = char.charCodeAt(0);
  }
}
