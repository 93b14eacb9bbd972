import {
  countSideInfoBytes,
  headerBytes,
  type FrameHeader,
  type Mp3Format,
} from "./frame-header.ts";

// ISO/IEC 11172-3 2.4.1.7 and 13818-3: a granule of one channel takes 59 bits (MPEG-2: 63), and its
// global_gain stands behind part2_3_length (12) and big_values (9).
const gainOffsetBits = 21;
const granuleBits = { lsf: 63, full: 59 };

/** Bit offsets, from the start of the frame, of each global_gain in a frame without CRC. */
export function listGainBits(format: Mp3Format): number[] {
  const isFull = format.version === 1;
  const start = headerBytes * 8 + countPreludeBits(format) + gainOffsetBits;
  const size = isFull ? granuleBits.full : granuleBits.lsf;
  const length = (isFull ? 2 : 1) * format.channels;
  return Array.from({ length }, (_, index) => start + index * size);
}

/** main_data_begin, the private bits and, in MPEG-1, scfsi. */
function countPreludeBits(format: Mp3Format): number {
  if (format.version === 1) return format.channels === 1 ? 18 : 20;
  return format.channels === 1 ? 9 : 10;
}

/** What stands before the main data of a frame: header, checksum, side info. */
export function countPreambleBytes(header: FrameHeader): number {
  return headerBytes + (header.hasCrc ? 2 : 0) + countSideInfoBytes(header);
}

/** How many bytes of main data the frame at `at` borrows from the frames before it. */
export function readMainDataBegin(bytes: Uint8Array, at: number, header: FrameHeader): number {
  const sideInfoAt = at + countPreambleBytes(header) - countSideInfoBytes(header);
  const first = bytes[sideInfoAt] ?? 0;
  if (header.version !== 1) return first;
  return (first << 1) | ((bytes[sideInfoAt + 1] ?? 0) >> 7);
}
