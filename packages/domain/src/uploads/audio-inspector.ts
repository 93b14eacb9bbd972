import type { AudioTags, TagSource } from "@learnlab/audio";

/** A file that is read in ranges. */
export type ByteSource = TagSource;

/** What files are, besides MP3. */
export type AudioContainer = "mp4" | "aac" | "ogg" | "flac" | "wav" | "webm";

export interface InspectedAudio {
  container: AudioContainer;
  /** As the library calls it; null for one that it does not know, and for sound that is protected. */
  codec: string | null;
  /** Measured by what is there, not by what the file says; unrounded. 0 where the codec is null. */
  durationMs: number;
  sampleRate: number;
  tags: AudioTags;
}

export interface AudioInspector {
  /**
   * What is in a file, in little memory however large it is; null where it is no audio that we know, and
   * `"silent"` where there is no track of sound in it. Throws `UnreadableAudio` for a broken one.
   */
  inspect(source: ByteSource): Promise<InspectedAudio | "silent" | null>;
}

/** Thrown by inspectors of audio: about the file, never about us. */
export class UnreadableAudio extends Error {
  override readonly name = "UnreadableAudio";
}
