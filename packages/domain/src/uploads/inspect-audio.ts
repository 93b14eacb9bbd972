import { layOutMp3 } from "@learnlab/audio";

import { DomainError } from "../shared/index.ts";
import type { AudioInspector } from "./audio-inspector.ts";
import { type AudioRefusal, RefusedAudio } from "./audio-refusal.ts";
import { findSound, type FoundSound } from "./find-sound.ts";
import type { AudioFile } from "./upload-files.ts";

/** An audio file as a client sends it; what is in it counts, not what it is called. */
export interface SentAudio {
  bytes: Uint8Array;
}

const SAVE_AGAIN = "Open it in an audio program and save it as MP3.";

/**
 * What is kept of audio that was sent whole. Throws `unsupported` for what no browser plays, and `invalid`
 * with the reason for what is broken.
 */
export async function inspectAudio(
  deps: { audioInspector: AudioInspector },
  { bytes }: SentAudio,
): Promise<FoundSound & AudioFile> {
  const read = async (from: number, to: number) => bytes.subarray(from, to);
  try {
    const sound = await findSound(deps, { sizeBytes: bytes.length, read });
    return { ...sound, bytes: sound.mp3 === null ? bytes : layOutMp3(bytes, sound.mp3) };
  } catch (error) {
    throw error instanceof RefusedAudio ? sayRefused(error.refusal, error) : error;
  }
}

function sayRefused(refusal: AudioRefusal, cause: Error): DomainError {
  if (refusal.kind === "unknown_format" || refusal.kind === "codec") {
    const sentence = `The audio must be MP3, M4A, AAC, Ogg, Opus, FLAC, WAV or WebM. ${SAVE_AGAIN}`;
    return new DomainError("unsupported", sentence, { reason: "upload.audio_type", cause });
  }
  const fault = refusal.kind === "broken" ? refusal.fault : "no_audio";
  return new DomainError("invalid", `The audio cannot be used. ${SENTENCES[fault]}`, {
    reason: "upload.broken_audio",
    details: { fault },
    cause,
  });
}

const DAMAGED = `More than 2 % of it cannot be read. ${SAVE_AGAIN}`;
const SENTENCES = {
  not_mp3: `It is no MP3. ${SAVE_AGAIN}`,
  unsupported: `Only Layer III with a stated bitrate is played everywhere. ${SAVE_AGAIN}`,
  truncated: "Its end is missing: download or export it again.",
  broken_frame: DAMAGED,
  mixed_format: `The rate or the channels change within the file. ${SAVE_AGAIN}`,
  protected_frame: DAMAGED,
  no_audio: "There is no sound in it. Choose another file.",
  bad_tag: DAMAGED,
  unreadable: `It is damaged, or cut off. ${SAVE_AGAIN}`,
} satisfies Record<Extract<AudioRefusal, { kind: "broken" }>["fault"], string>;
