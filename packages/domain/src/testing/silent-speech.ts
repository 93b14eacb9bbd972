import { silentFrames } from "@learnlab/audio/testing";

import {
  type Speech,
  SpeechFailure,
  type SpeechFailureReason,
  type SpeechRequest,
} from "../speech/index.ts";

/** A silent voice: valid MP3 frames, as long as the text would take. */
export function createSilentSpeech(
  /** The failure of a call, counted from 1. */
  fail: (request: SpeechRequest, call: number) => SpeechFailureReason | null = () => null,
): Speech & { calls: SpeechRequest[] } {
  const calls: SpeechRequest[] = [];

  function enter(request: SpeechRequest): number {
    calls.push(request);
    const failure = fail(request, calls.length);
    if (failure !== null) throw new SpeechFailure(failure);
    return Array.from(request.text).length;
  }

  return {
    calls,
    async speak(request) {
      const billedCharacters = enter(request);
      const format = { version: 1, sampleRate: request.sampleRate, channels: 1 } as const;
      const durationMs = (billedCharacters / request.voice.charactersPerSecond) * 1000;
      const { bytes } = silentFrames({ ...format, bitrateKbps: 64 }, durationMs);
      return { bytes, billedCharacters };
    },
    async mark(request) {
      const billedCharacters = enter(request);
      const value = request.text.match(/^[a-z]+/i)?.[0] ?? "";
      const first = { time: 0, type: "word", start: 0, end: value.length, value } as const;
      return { marks: value === "" ? [] : [first], billedCharacters };
    },
  };
}
