import { type KeptMp3, Mp3Error, type Mp3ErrorCode, repairMp3 } from "@learnlab/audio";

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
  "audio/x-mpeg",
  "audio/x-mp3",
  "audio/x-mpeg-3",
  "audio/mpg",
  "audio/x-mpg",
  "audio/mpegaudio",
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

const SAVE_AGAIN = "Open it in an audio program and save it as MP3.";
const REMEDIES: Partial<Record<Mp3ErrorCode, string>> = {
  truncated: "Its end is missing: download or export it again.",
  no_audio: "Choose another file.",
};

/**
 * What is kept of an uploaded MP3: its frames, under a true header. Throws `unsupported` for what is another
 * type, and `invalid` with the reason for an MP3 of which more than 2 % is lost.
 */
export function inspectAudio({ contentType, bytes }: SentAudio): KeptMp3 & { bytes: Uint8Array } {
  if (!MP3_TYPES.has(contentType) || OTHERS.some(([at, text]) => hasBytes(bytes, at, text))) {
    throw new DomainError("unsupported", "The audio must be an MP3 file.", {
      reason: "upload.audio_type",
    });
  }
  try {
    return repairMp3(bytes);
  } catch (error) {
    if (!(error instanceof Mp3Error)) throw error;
    const sentence = `The audio cannot be used. ${error.message} ${REMEDIES[error.code] ?? SAVE_AGAIN}`;
    throw new DomainError("invalid", sentence, {
      reason: "upload.broken_audio",
      details: { fault: error.code },
      cause: error,
    });
  }
}

function hasBytes(bytes: Uint8Array, at: number, text: string): boolean {
  return Array.from(text).every((char, index) => bytes[at + index] === char.charCodeAt(0));
}
