import type { SpeechMark } from "./speech-marks.ts";
import type { Voice } from "./voices.ts";

/** Polly refuses more than 3,000 billed characters a call. */
export const LONGEST_SEGMENT = 2_900;

/** Speaks plain text of at most 2,900 characters; throws `SpeechFailure`. */
export interface Speech {
  /** MP3 at the asked rate, mono. */
  speak(request: SpeechRequest): Promise<{ bytes: Uint8Array; billedCharacters: number }>;
  /** Times of words in the same audio: a second request that is billed too. */
  mark(request: SpeechRequest): Promise<{ marks: SpeechMark[]; billedCharacters: number }>;
}

export interface SpeechRequest {
  text: string;
  voice: Voice;
  sampleRate: number;
}
