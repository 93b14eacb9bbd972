import { countSideInfoBytes, headerBytes, type FrameHeader } from "./frame-header.ts";
import { hasText } from "./has-text.ts";

/** What a file says about itself in a first frame that holds no sound. */
export interface InfoFrame {
  /** Frames of sound declared, or null when the header leaves them out. */
  frames: number | null;
  /** Samples put before the sound by its encoder and declared for cutting, or null. */
  delaySamples: number | null;
  /** Samples put behind it, or null. */
  paddingSamples: number | null;
}

const vbriOffset = headerBytes + 32;

/** The Xing, Info or VBRI header in the frame at `at`, or null when that frame is sound. */
export function readInfoFrame(
  bytes: Uint8Array,
  at: number,
  header: FrameHeader,
): InfoFrame | null {
  const frame = bytes.subarray(at, at + header.sizeBytes);
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (hasText(frame, vbriOffset, "VBRI")) {
    return { frames: readUint32(view, vbriOffset + 14), delaySamples: null, paddingSamples: null };
  }
  const plain = headerBytes + countSideInfoBytes(header);
  const magicAt = [plain, plain + 2].find(
    (place) => hasText(frame, place, "Xing") || hasText(frame, place, "Info"),
  );
  return magicAt === undefined ? null : readXing(view, magicAt);
}

function readXing(view: DataView, magicAt: number): InfoFrame {
  const flags = readUint32(view, magicAt + 4) ?? 0;
  const hasFrames = (flags & 1) !== 0;
  const fieldBytes = [4, 4, 100, 4].reduce(
    (sum, size, bit) => sum + ((flags & (1 << bit)) === 0 ? 0 : size),
    0,
  );
  const encoderAt = magicAt + 8 + fieldBytes;
  const gaps = readUint32(view, encoderAt + 20);
  const hasEncoder = gaps !== null && (readUint32(view, encoderAt) ?? 0) !== 0;
  // LAME's tag: 12 bits of delay and 12 of padding, 21 bytes behind the encoder's name.
  return {
    frames: hasFrames ? readUint32(view, magicAt + 8) : null,
    delaySamples: hasEncoder ? (gaps >> 12) & 0xfff : null,
    paddingSamples: hasEncoder ? gaps & 0xfff : null,
  };
}

function readUint32(view: DataView, at: number): number | null {
  return at + 4 <= view.byteLength ? view.getUint32(at) : null;
}
