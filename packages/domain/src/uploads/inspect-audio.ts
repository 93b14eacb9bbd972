import { Mp3Error, type Mp3Scan, scanMp3 } from "@learnlab/audio";

import { DomainError } from "../shared/index.ts";

/** An audio file as a client sends it: what it says that it is, and its bytes. */
export interface SentAudio {
  /** Lower case, without parameters; empty where nothing was said. */
  contentType: string;
  bytes: Uint8Array;
}

/** What MP3 is called; clients that know no better say octet-stream. */
const MP3_TYPES = new Set([
  "",
  "audio/mpeg",
  "audio/mp3",
  "audio/mpeg3",
  "application/octet-stream",
]);

/** How other audio and video begins: [offset, text]. */
const OTHERS: [number, string][] = [
  [0, "RIFF"],
  [0, "OggS"],
  [0, "fLaC"],
  [0, "FORM"],
  [4, "ftyp"],
  [0, "\u001aE\u00df\u00a3"],
];

/**
 * Reads an uploaded MP3 to its end. Throws `unsupported` for what is another type, and `invalid` with
 * the reason for an MP3 that is broken.
 */
export function inspectAudio({ contentType, bytes }: SentAudio): Mp3Scan {
  if (!MP3_TYPES.has(contentType) || OTHERS.some(([at, text]) => hasBytes(bytes, at, text))) {
    throw new DomainError("unsupported", "The audio must be an MP3 file.", {
      reason: "upload.audio_type",
    });
  }
  try {
    return scanMp3(bytes);
  } catch (error) {
    if (!(error instanceof Mp3Error)) throw error;
    throw new DomainError("invalid", `The audio cannot be used. ${error.message}`, {
      reason: "upload.broken_audio",
      details: { fault: error.code },
      cause: error,
    });
  }
}

function hasBytes(bytes: Uint8Array, at: number, text: string): boolean {
  return Array.from(text).every((char, index) => bytes[at + index] === char.charCodeAt(0));
}
