import { frameCrc16 } from "./crc16.ts";
import { headerBytes, type FrameHeader } from "./frame-header.ts";
import { countPreambleBytes } from "./side-info.ts";

/**
 * The preamble of the frame at `at` without any sound: side info of zeros, and the checksum of it where
 * the frame has one. The main data stays, because later frames may borrow it.
 */
export function silencePreamble(bytes: Uint8Array, at: number, header: FrameHeader): Uint8Array {
  const preamble = bytes.slice(at, at + countPreambleBytes(header));
  preamble.fill(0, headerBytes);
  if (!header.hasCrc) return preamble;
  const guarded = Uint8Array.of(...preamble.subarray(2, 4), ...preamble.subarray(headerBytes + 2));
  new DataView(preamble.buffer).setUint16(headerBytes, frameCrc16(guarded));
  return preamble;
}
