import { closeReservoir } from "./close-reservoir.ts";
import { crc16 } from "./crc16.ts";
import { countSamplesPerFrame, isSameFormat, readFrameHeader } from "./frame-header.ts";
import { Mp3Error } from "./mp3-error.ts";
import { scanMp3 } from "./scan-mp3.ts";
import { silentFrames, writeSilence, type SilenceFormat } from "./silence.ts";
import { countInfoFrameBytes, writeInfoFrame } from "./write-info-frame.ts";

export type JoinPiece =
  | { kind: "part"; bytes: Uint8Array }
  | { kind: "silence"; durationMs: number };

export interface JoinedMp3 {
  bytes: Uint8Array;
  /** Where each piece starts, in ms of what a player plays, unrounded. */
  offsets: number[];
  /** What a player plays, unrounded. */
  durationMs: number;
  /** Frames of sound in the file, with those that flush its end, without the Info frame. */
  frames: number;
  sampleRate: number;
}

// LAME delays sound by 576 samples and every decoder by 529 more. Declaring the 576 makes players
// cut both, so that a part starts exactly at its first frame. The 1152 samples of silence put behind
// the end are what that cut takes away, and are declared as 576 of delay and 576 of padding.
const delaySamples = 576;
const flushSamples = 1152;

/**
 * Joins MP3 parts and silences into one file, frame by frame, without decoding: tags and headers of
 * the parts are left out, and one Info header is put in front. Throws `mixed_format` when version,
 * rate or channels differ, `no_audio` without a part, and what `scanMp3` throws.
 */
export function joinMp3(pieces: readonly JoinPiece[]): JoinedMp3 {
  const format = readFormat(pieces);
  const samplesPerFrame = countSamplesPerFrame(format.version);
  const chunks = pieces.map((piece) => readChunk(piece, format));
  const offsets: number[] = [];
  let frames = 0;
  for (const chunk of chunks) {
    const samples = frames * samplesPerFrame + chunk.lateSamples;
    offsets.push((Math.max(0, samples) * 1000) / format.sampleRate);
    frames += chunk.frames;
  }
  const flush = writeSilence(format, flushSamples / samplesPerFrame);
  return {
    bytes: layOut([...chunks.map((chunk) => chunk.bytes), flush.bytes], format),
    offsets,
    durationMs: (frames * samplesPerFrame * 1000) / format.sampleRate,
    frames: frames + flush.frames,
    sampleRate: format.sampleRate,
  };
}

/** The format of the first part, and the bitrate of its first frame for all that we add. */
function readFormat(pieces: readonly JoinPiece[]): SilenceFormat {
  const part = pieces.find((piece) => piece.kind === "part");
  if (part === undefined) throw new Mp3Error("no_audio", "There is no part to join.");
  const { audioStart, ...scan } = scanMp3(part.bytes);
  const { bitrateKbps } = readFrameHeader(part.bytes, audioStart) ?? scan;
  const { version, sampleRate, channels } = scan;
  return { version, sampleRate, channels, bitrateKbps };
}

interface Chunk {
  bytes: Uint8Array;
  frames: number;
  /** How much more its own encoder delayed the part than the joined file declares. */
  lateSamples: number;
}

function readChunk(piece: JoinPiece, format: SilenceFormat): Chunk {
  if (piece.kind === "silence") {
    return { ...silentFrames(format, piece.durationMs), lateSamples: 0 };
  }
  const scan = scanMp3(piece.bytes);
  if (!isSameFormat(scan, format)) {
    throw new Mp3Error(
      "mixed_format",
      `A part of ${scan.sampleRate} Hz and ${scan.channels} channels does not fit one of ` +
        `${format.sampleRate} Hz and ${format.channels} channels.`,
    );
  }
  return {
    bytes: closeReservoir(piece.bytes, scan),
    frames: scan.frames,
    lateSamples: (scan.info?.delaySamples ?? delaySamples) - delaySamples,
  };
}

function layOut(chunks: readonly Uint8Array[], format: SilenceFormat): Uint8Array {
  const infoBytes = countInfoFrameBytes(format, format.bitrateKbps);
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, infoBytes));
  let at = infoBytes;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  const sound = bytes.subarray(infoBytes);
  const scan = scanMp3(sound);
  bytes.set(
    writeInfoFrame({
      format,
      frames: scan.frames,
      soundBytes: sound.length,
      soundCrc: crc16(sound),
      isCbr: scan.isCbr,
      bitrateKbps: format.bitrateKbps,
      seekPoints: { offsetOf: (frame) => scan.frameOffsets[frame] ?? 0 },
      gaps: { delaySamples, paddingSamples: flushSamples - delaySamples },
    }),
  );
  return bytes;
}
