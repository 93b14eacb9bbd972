import type { SpeechMark } from "./speech-marks.ts";
import type { Voice } from "./voices.ts";

/** Below Polly's limit of 3,000 billed characters per call. */
export const LONGEST_SEGMENT = 2_900;

/** Speaks plain text of at most 2,900 characters; throws `SpeechFailure`. */
export interface Speech {
  /** Mono MP3 at the requested sample rate. */
  speak(request: SpeechRequest): Promise<{ bytes: Uint8Array; billedCharacters: number }>;
  /** The times of the words in the same audio: a second request, which is billed too. */
  mark(request: SpeechRequest): Promise<{ marks: SpeechMark[]; billedCharacters: number }>;
}

export interface SpeechRequest {
  text: string;
  voice: Voice;
  sampleRate: number;
}
