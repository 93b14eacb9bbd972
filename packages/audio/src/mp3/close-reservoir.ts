import { headerBytes, readFrameHeader } from "./frame-header.ts";
import { Mp3Error } from "./mp3-error.ts";
import type { Mp3Scan } from "./scan-mp3.ts";
import { countPreambleBytes, readMainDataBegin } from "./side-info.ts";

// main_data_begin has 9 bits, so no frame borrows from further back.
const furthestBack = 511;

/**
 * The frames of sound of a part, standing on their own: a frame that borrows bits from before the
 * part (which then was cut out of a longer stream) would decode the end of a foreign part as its
 * own, so it is silenced where it stands. Its main data stays, because later frames may borrow it.
 */
export function closeReservoir(mp3: Uint8Array, scan: Mp3Scan): Uint8Array {
  const sound = mp3.subarray(scan.audioStart, scan.audioEnd);
  const orphans = findOrphans(mp3, scan);
  if (orphans.length === 0) return sound;
  const closed = sound.slice();
  for (const { at, bytes } of orphans) {
    const sideInfoAt = at - scan.audioStart + headerBytes;
    closed.fill(0, sideInfoAt, sideInfoAt + bytes);
  }
  return closed;
}

/** Frames at the start whose data is missing, each with the size of its side info. */
function findOrphans(mp3: Uint8Array, scan: Mp3Scan): { at: number; bytes: number }[] {
  const orphans: { at: number; bytes: number }[] = [];
  let available = 0;
  for (const at of scan.frameOffsets) {
    const header = readFrameHeader(mp3, at);
    if (header === null || available >= furthestBack) break;
    const preamble = countPreambleBytes(header);
    if (readMainDataBegin(mp3, at, header) > available) {
      if (header.hasCrc) {
        throw new Mp3Error("protected_frame", "A part cut from a stream is guarded by checksums.");
      }
      orphans.push({ at, bytes: preamble - headerBytes });
    }
    available += header.sizeBytes - preamble;
  }
  return orphans;
}
