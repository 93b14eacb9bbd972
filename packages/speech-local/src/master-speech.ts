import { limitPeaks } from "./limit-peaks.ts";

/** Highest sample, in dBFS: two steps of gain (3.01 dB) and an MP3's overshoot stay under -1 dBTP. */
const ceilingDb = -5.5;

/** Brings a voice to its level (dB) with no sample over the ceiling; its timing stays as it is. */
export function masterSpeech(
  audio: Float32Array,
  { levelDb, sampleRate }: { levelDb: number; sampleRate: number },
): Float32Array {
  const level = toFactor(levelDb);
  const levelled = audio.map((sample) => sample * level);
  return limitPeaks(levelled, { ceiling: toFactor(ceilingDb), sampleRate });
}

function toFactor(decibels: number): number {
  return 10 ** (decibels / 20);
}
