import {
  countFrameBytes,
  countSamplesPerFrame,
  writeFrameHeader,
  type Mp3Format,
} from "./frame-header.ts";

export interface SilenceFormat extends Mp3Format {
  bitrateKbps: number;
}

const longestMs = 3_600_000;

/**
 * Frames of digital silence, as many as come nearest to `durationMs` (0 to one hour). A frame
 * whose side info is all zero has no main data to decode, borrows no bits, and plays silence.
 */
export function silentFrames(
  format: SilenceFormat,
  durationMs: number,
): { bytes: Uint8Array; frames: number } {
  if (!(durationMs >= 0 && durationMs <= longestMs)) {
    throw new RangeError(`A silence of ${durationMs} ms cannot be made.`);
  }
  const samplesPerFrame = countSamplesPerFrame(format.version);
  return writeSilence(
    format,
    Math.round((durationMs * format.sampleRate) / 1000 / samplesPerFrame),
  );
}

/** The given number of silent frames, padded as CBR asks, so that bytes keep pace with time. */
export function writeSilence(
  format: SilenceFormat,
  frames: number,
): { bytes: Uint8Array; frames: number } {
  const bitsPerRound = countSamplesPerFrame(format.version) * format.bitrateKbps * 125;
  const endOf = (index: number) => Math.floor((index * bitsPerRound) / format.sampleRate);
  const plain = countFrameBytes(format, format.bitrateKbps, false);
  const headers = [false, true].map((isPadded) =>
    writeFrameHeader(format, format.bitrateKbps, isPadded),
  );
  const bytes = new Uint8Array(endOf(frames));
  for (let index = 0; index < frames; index += 1) {
    const header = headers[endOf(index + 1) - endOf(index) - plain];
    if (header !== undefined) bytes.set(header, endOf(index));
  }
  return { bytes, frames };
}
