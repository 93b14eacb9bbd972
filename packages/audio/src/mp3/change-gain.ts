import { readFrameHeader } from "./frame-header.ts";
import { Mp3Error } from "./mp3-error.ts";
import { scanMp3 } from "./scan-mp3.ts";
import { listGainBits } from "./side-info.ts";

/** One step of global_gain is 2^(1/4): 1.505 dB. */
export const decibelsPerGainStep = 20 * Math.log10(2 ** 0.25);

/**
 * The same MP3, louder or softer by whole steps of 1.505 dB, without decoding: `steps` is added to
 * each granule's global_gain and kept within 1..255; 0 (silence) stays. Taking the steps back gives
 * the same bytes where nothing was clamped. Raising may clip, which the caller must rule out by the
 * peak. Throws `protected_frame` for frames with a CRC, and what `scanMp3` throws.
 */
export function changeGain(mp3: Uint8Array, steps: number): Uint8Array {
  if (!Number.isInteger(steps)) throw new RangeError("Gain changes in whole steps.");
  const scan = scanMp3(mp3);
  const louder = mp3.slice();
  const gainBits = listGainBits(scan);
  for (const at of scan.frameOffsets) {
    if (readFrameHeader(louder, at)?.hasCrc === true) {
      throw new Mp3Error("protected_frame", `The frame at byte ${at} is guarded by a checksum.`);
    }
    for (const bit of gainBits) shiftGain(louder, at * 8 + bit, steps);
  }
  return louder;
}

function shiftGain(bytes: Uint8Array, bit: number, steps: number): void {
  const at = bit >> 3;
  const shift = 8 - (bit & 7);
  const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  const gain = (pair >> shift) & 0xff;
  if (gain === 0) return;
  const changed = Math.min(255, Math.max(1, gain + steps));
  const next = (pair & ~(0xff << shift)) | (changed << shift);
  bytes[at] = next >> 8;
  bytes[at + 1] = next & 0xff;
}
