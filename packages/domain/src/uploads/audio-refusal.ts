import type { Mp3ErrorCode } from "@learnlab/audio";

import type { CoverFault } from "./cover.ts";
import type { TranscriptFault } from "./read-transcript.ts";

/** Why audio that was sent is not taken; what to do about it follows from the kind. */
export type AudioRefusal =
  /** Fewer or more bytes came than were announced, or none. */
  | { kind: "not_arrived" }
  /** It is no audio that we know. */
  | { kind: "unknown_format" }
  /** There is no sound in it. */
  | { kind: "no_sound" }
  /** No browser plays what is in it. */
  | { kind: "codec"; codec: string | null }
  /** It is damaged, or cut off. */
  | { kind: "broken"; fault: Mp3ErrorCode | "unreadable" }
  /** The picture that was sent with it cannot be shown. */
  | { kind: "cover"; fault: CoverFault }
  | { kind: "transcript"; fault: TranscriptFault; line: number | null }
  /** The episode that it was for is deleted. */
  | { kind: "episode_gone" }
  /** It failed again and again for a reason of ours. */
  | { kind: "gave_up" };

export class RefusedAudio extends Error {
  override readonly name = "RefusedAudio";
  readonly refusal: AudioRefusal;

  constructor(refusal: AudioRefusal) {
    super(`The audio was refused: ${refusal.kind}.`);
    this.refusal = refusal;
  }
}
