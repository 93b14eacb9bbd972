import { Mp3Error } from "./mp3-error.ts";

/** 2.5 is the unofficial extension of MPEG-2 for 8, 11.025 and 12 kHz. */
export type MpegVersion = 1 | 2 | 2.5;

/** What every frame of one file must share. */
export interface Mp3Format {
  version: MpegVersion;
  sampleRate: number;
  channels: 1 | 2;
}

export interface FrameHeader extends Mp3Format {
  bitrateKbps: number;
  /** Whole frame, header included. */
  sizeBytes: number;
  /** A 16 bit checksum stands between header and side info. */
  hasCrc: boolean;
}

// ISO/IEC 11172-3 table 2.4.2.3 and 13818-3: kbit/s by index; index 0 (free format) has no size.
const bitratesMpeg1 = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitratesMpeg2 = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

const sampleRates: Record<MpegVersion, readonly number[]> = {
  1: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  2.5: [11_025, 12_000, 8_000],
};

const versionByBits: readonly (MpegVersion | null)[] = [2.5, null, 2, 1];

const layerThree = 1;

export const headerBytes = 4;

/** kbit/s that Layer III knows for an MPEG version, rising. */
export function listBitrates(version: MpegVersion): readonly number[] {
  return version === 1 ? bitratesMpeg1 : bitratesMpeg2;
}

export function countSamplesPerFrame(version: MpegVersion): number {
  return version === 1 ? 1152 : 576;
}

/** Bytes of side info after the header (and the CRC, where there is one). */
export function countSideInfoBytes(format: Mp3Format): number {
  if (format.version === 1) return format.channels === 1 ? 17 : 32;
  return format.channels === 1 ? 9 : 17;
}

/** Bytes of one frame, header included. */
export function countFrameBytes(format: Mp3Format, bitrateKbps: number, isPadded: boolean): number {
  const exact = (countSamplesPerFrame(format.version) * bitrateKbps * 125) / format.sampleRate;
  return Math.floor(exact) + (isPadded ? 1 : 0);
}

/** The Layer III header at `at`, or null where there is none (free format counts as none). */
export function readFrameHeader(bytes: Uint8Array, at: number): FrameHeader | null {
  const bits = readSyncedBits(bytes, at);
  const version = versionByBits[(bits >> 19) & 3] ?? null;
  if (version === null || ((bits >> 17) & 3) !== layerThree) return null;
  const bitrateKbps = listBitrates(version)[((bits >> 12) & 15) - 1];
  const sampleRate = sampleRates[version][(bits >> 10) & 3];
  if (bitrateKbps === undefined || sampleRate === undefined) return null;
  const format: Mp3Format = { version, sampleRate, channels: ((bits >> 6) & 3) === 3 ? 1 : 2 };
  const sizeBytes = countFrameBytes(format, bitrateKbps, ((bits >> 9) & 1) === 1);
  return { ...format, bitrateKbps, sizeBytes, hasCrc: ((bits >> 16) & 1) === 0 };
}

/** Whether MPEG audio starts here that is not Layer III with a stated bitrate. */
export function isOtherMpegAudio(bytes: Uint8Array, at: number): boolean {
  const bits = readSyncedBits(bytes, at);
  const layer = (bits >> 17) & 3;
  return layer > layerThree || (layer === layerThree && ((bits >> 12) & 15) === 0);
}

export function isSameFormat(one: Mp3Format, other: Mp3Format): boolean {
  return (
    one.version === other.version &&
    one.sampleRate === other.sampleRate &&
    one.channels === other.channels
  );
}

/** Four header bytes of a frame without CRC; throws `unsupported` for a rate the format lacks. */
export function writeFrameHeader(
  format: Mp3Format,
  bitrateKbps: number,
  isPadded: boolean,
): Uint8Array {
  const bitrate = listBitrates(format.version).indexOf(bitrateKbps) + 1;
  const rate = sampleRates[format.version].indexOf(format.sampleRate);
  if (bitrate === 0 || rate < 0) {
    throw new Mp3Error(
      "unsupported",
      `MPEG-${format.version} has no ${format.sampleRate} Hz at ${bitrateKbps} kbit/s.`,
    );
  }
  const versionBits = versionByBits.indexOf(format.version);
  // Joint stereo is what LAME writes for two channels; 0x04 marks an original, as LAME does.
  const mode = format.channels === 1 ? 0xc0 : 0x40;
  return Uint8Array.of(
    0xff,
    0xe0 | (versionBits << 3) | 0b011,
    (bitrate << 4) | (rate << 2) | (isPadded ? 2 : 0),
    mode | 0x04,
  );
}

/** The 21 bits behind the sync word, or 0 (no layer) where there is no sync word. */
function readSyncedBits(bytes: Uint8Array, at: number): number {
  const [first, second, third, fourth] = bytes.subarray(at, at + headerBytes);
  if (first !== 0xff || second === undefined || second < 0xe0 || third === undefined) return 0;
  return fourth === undefined ? 0 : ((second & 0x1f) << 16) | (third << 8) | fourth;
}
