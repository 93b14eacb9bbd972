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
import type { SeekPoints } from "./seek-points.ts";

/** What the header declares beside the frames themselves. */
export interface InfoParts {
  format: Mp3Format;
  /** Frames of sound that will follow the header, and their bytes. */
  frames: number;
  soundBytes: number;
  /** `crc16` of those bytes. */
  soundCrc: number;
  isCbr: boolean;
  /** Of the sound; the header takes the next one that has room for it. */
  bitrateKbps: number;
  seekPoints: SeekPoints;
  /** Samples to cut at both ends; null where nobody knows of any, so that all is played. */
  gaps: { delaySamples: number; paddingSamples: number } | null;
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
  const { format, gaps } = parts;
  const bitrateKbps = pickBitrate(format, parts.bitrateKbps);
  const frame = new Uint8Array(countFrameBytes(format, bitrateKbps, false));
  frame.set(writeFrameHeader(format, bitrateKbps, false));
  const magicAt = headerBytes + countSideInfoBytes(format);
  const fileBytes = frame.length + parts.soundBytes;
  const view = new DataView(frame.buffer);
  writeText(frame, magicAt, parts.isCbr ? "Info" : "Xing");
  view.setUint32(magicAt + 4, 0b1111);
  view.setUint32(magicAt + 8, parts.frames);
  view.setUint32(magicAt + 12, fileBytes);
  frame.set(writeToc(parts, frame.length), magicAt + 16);
  if (gaps !== null) writeLamePart(frame, magicAt + xingBytes, { ...parts, gaps, fileBytes });
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

function writeToc({ frames, soundBytes, seekPoints }: InfoParts, infoBytes: number): Uint8Array {
  const fileBytes = infoBytes + soundBytes;
  return Uint8Array.from({ length: tocEntries }, (_, percent) => {
    const at = infoBytes + seekPoints.offsetOf(Math.floor((percent * frames) / tocEntries));
    return Math.min(255, Math.floor((at * 256) / fileBytes));
  });
}

interface LameParts extends InfoParts {
  gaps: NonNullable<InfoParts["gaps"]>;
  fileBytes: number;
}

// http://gabriel.mp3-tech.org/mp3infotag.html; decoders cut the delay only behind a name they know.
function writeLamePart(frame: Uint8Array, at: number, parts: LameParts): void {
  const view = new DataView(frame.buffer);
  const constantBitrate = 1;
  const variableBitrate = 3;
  const { delaySamples, paddingSamples } = parts.gaps;
  writeText(frame, at, "LAME3.100");
  frame[at + 9] = parts.isCbr ? constantBitrate : variableBitrate;
  frame[at + 20] = Math.min(255, Math.round(parts.bitrateKbps));
  const gaps = (delaySamples << 12) | paddingSamples;
  frame[at + 21] = gaps >> 16;
  view.setUint16(at + 22, gaps & 0xffff);
  view.setUint32(at + 28, parts.fileBytes);
  view.setUint16(at + 32, parts.soundCrc);
  view.setUint16(at + 34, crc16(frame.subarray(0, at + 34)));
}

function writeText(bytes: Uint8Array, at: number, text: string): void {
  for (const [index, char] of Array.from(text).entries()) {
    bytes[at + index] = char.charCodeAt(0);
  }
}
