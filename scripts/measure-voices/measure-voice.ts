import { changeGain, joinMp3 } from "@learnlab/audio";
import { decodeMp3, type Loudness, measureLoudness } from "@learnlab/audio/testing";
import type { Speech } from "@learnlab/domain";

import { chooseGainSteps } from "./choose-gain.ts";
import type { OfferedVoice } from "./list-voices.ts";
import { countCharacters } from "./write-pieces.ts";

export interface MeasuredVoice {
  voice: OfferedVoice;
  characters: number;
  durationMs: number;
  /** Counted over the pieces including the silence at their beginning and end. */
  charactersPerSecond: number;
  gainSteps: number;
  before: Loudness;
  /** The loudness again, measured on pieces with the gain applied. */
  after: Loudness;
}

/** Speaks the pieces one by one, joins them as an episode does, and measures the result. */
export async function measureVoice(
  speech: Speech,
  request: { voice: OfferedVoice; pieces: readonly string[]; sampleRate: number },
): Promise<MeasuredVoice> {
  const { voice, pieces, sampleRate } = request;
  const parts: Uint8Array[] = [];
  for (const text of pieces) {
    const unmeasured = { ...voice, charactersPerSecond: 0, gainSteps: 0 };
    parts.push((await speech.speak({ text, voice: unmeasured, sampleRate })).bytes);
  }
  const { loudness: before, durationMs } = await listen(parts);
  const gainSteps = chooseGainSteps(before);
  const { loudness: after } = await listen(parts.map((part) => changeGain(part, gainSteps)));
  const characters = countCharacters(pieces);
  const charactersPerSecond = (characters * 1000) / durationMs;
  return { voice, characters, durationMs, charactersPerSecond, gainSteps, before, after };
}

async function listen(parts: Uint8Array[]): Promise<{ loudness: Loudness; durationMs: number }> {
  const joined = joinMp3(parts.map((bytes) => ({ kind: "part", bytes })));
  const { samples, sampleRate } = await decodeMp3(joined.bytes);
  return { loudness: measureLoudness(samples, sampleRate), durationMs: joined.durationMs };
}
