import { silentFrames } from "../generation/audio/silence.ts";
import type { Speech, SpeechRequest } from "../generation/index.ts";
import { DomainError } from "../shared/index.ts";

/** A voice that says nothing, for as long as the text would take, in valid MP3 frames. */
export function createSilentSpeech(
  behaviour: { failures?: number; isHopeless?: boolean } = {},
): Speech & { calls: SpeechRequest[] } {
  const calls: SpeechRequest[] = [];
  let failures = behaviour.failures ?? 0;

  function enter(request: SpeechRequest): number {
    calls.push(request);
    if (failures > 0) {
      failures -= 1;
      throw new DomainError("supplier_failed", "The speech service is busy.", {
        reason: "speech.failed",
        retryable: behaviour.isHopeless !== true,
      });
    }
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
