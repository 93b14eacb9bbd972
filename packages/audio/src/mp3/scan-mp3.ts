import { findAudio } from "./find-audio.ts";
import {
  countSamplesPerFrame,
  headerBytes,
  isOtherMpegAudio,
  isSameFormat,
  readFrameHeader,
  type FrameHeader,
  type Mp3Format,
} from "./frame-header.ts";
import { Mp3Error } from "./mp3-error.ts";
import { readInfoFrame, type InfoFrame } from "./read-info-frame.ts";

export interface Mp3Scan extends Mp3Format {
  samplesPerFrame: number;
  /** Frames of sound; a Xing, Info or VBRI frame is not one. */
  frames: number;
  /** Byte range of the frames of sound. */
  audioStart: number;
  audioEnd: number;
  /** Byte offset of each frame of sound. */
  frameOffsets: readonly number[];
  /** frames x samplesPerFrame / sampleRate, unrounded. */
  durationMs: number;
  /** What a decoder plays that cuts the delay and padding declared by the Info frame. */
  gaplessMs: number;
  /** Of every frame when `isCbr`, else the mean. */
  bitrateKbps: number;
  isCbr: boolean;
  info: InfoFrame | null;
}

/**
 * Reads every frame header of an MPEG-1, 2 or 2.5 Layer III file. Throws `Mp3Error`; a last frame
 * that is cut, or fewer frames than the Info frame declares, is `truncated`.
 */
export function scanMp3(bytes: Uint8Array): Mp3Scan {
  const bounds = findAudio(bytes);
  const audio = bytes.subarray(0, bounds.end);
  const first = readFirstHeader(audio, bounds.start);
  const info = readInfoFrame(audio, bounds.start, first);
  const audioStart = bounds.start + (info === null ? 0 : first.sizeBytes);
  if (audioStart > bounds.end) throw cutFrame(bounds.start);
  const walk = walkFrames(audio, audioStart, first);
  assertDeclaredFrames(walk.offsets.length, info);
  return describeScan({ first, info, walk, audioStart, audioEnd: bounds.end });
}

function readFirstHeader(audio: Uint8Array, start: number): FrameHeader {
  const first = readFrameHeader(audio, start);
  if (first !== null) return first;
  if (isCutHeader(audio, start)) throw cutFrame(start);
  if (isOtherMpegAudio(audio, start)) {
    throw new Mp3Error("unsupported", "Only MPEG Layer III with a stated bitrate is supported.");
  }
  if (start > 0 && start >= audio.length) {
    throw new Mp3Error("no_audio", "There is a tag, and no sound behind it.");
  }
  throw new Mp3Error("not_mp3", "There is no MPEG frame at the start of the sound.");
}

interface FrameWalk {
  offsets: number[];
  bitrates: Set<number>;
}

function walkFrames(audio: Uint8Array, start: number, format: Mp3Format): FrameWalk {
  const offsets: number[] = [];
  const bitrates = new Set<number>();
  for (let at = start; at < audio.length;) {
    const header = readNextHeader(audio, at, format);
    if (at + header.sizeBytes > audio.length) throw cutFrame(at);
    offsets.push(at);
    bitrates.add(header.bitrateKbps);
    at += header.sizeBytes;
  }
  return { offsets, bitrates };
}

function readNextHeader(audio: Uint8Array, at: number, format: Mp3Format): FrameHeader {
  if (isCutHeader(audio, at)) throw cutFrame(at);
  const header = readFrameHeader(audio, at);
  if (header === null) {
    throw new Mp3Error("broken_frame", `There is no MPEG frame at byte ${at}.`);
  }
  if (!isSameFormat(header, format)) {
    throw new Mp3Error("mixed_format", `The format changes at byte ${at}.`);
  }
  return header;
}

function isCutHeader(audio: Uint8Array, at: number): boolean {
  return at + headerBytes > audio.length && audio[at] === 0xff;
}

function cutFrame(at: number): Mp3Error {
  return new Mp3Error("truncated", `The frame at byte ${at} is cut.`);
}

function assertDeclaredFrames(frames: number, info: InfoFrame | null): void {
  if (info !== null && info.frames !== null && frames < info.frames) {
    throw new Mp3Error("truncated", `${info.frames} frames are declared, ${frames} are there.`);
  }
  if (frames === 0) throw new Mp3Error("no_audio", "There is a header, and no sound behind it.");
}

interface ScanFacts {
  first: FrameHeader;
  info: InfoFrame | null;
  walk: FrameWalk;
  audioStart: number;
  audioEnd: number;
}

function describeScan(facts: ScanFacts): Mp3Scan {
  const { first, info, walk, audioStart, audioEnd } = facts;
  const samplesPerFrame = countSamplesPerFrame(first.version);
  const samples = walk.offsets.length * samplesPerFrame;
  const cut = (info?.delaySamples ?? 0) + (info?.paddingSamples ?? 0);
  const durationMs = (samples * 1000) / first.sampleRate;
  const [onlyBitrate] = walk.bitrates;
  const isCbr = walk.bitrates.size === 1;
  return {
    version: first.version,
    sampleRate: first.sampleRate,
    channels: first.channels,
    samplesPerFrame,
    frames: walk.offsets.length,
    audioStart,
    audioEnd,
    frameOffsets: walk.offsets,
    durationMs,
    gaplessMs: (Math.max(0, samples - cut) * 1000) / first.sampleRate,
    bitrateKbps:
      isCbr && onlyBitrate !== undefined ? onlyBitrate : ((audioEnd - audioStart) * 8) / durationMs,
    isCbr,
    info,
  };
}
