/** The sample rate of all that is joined: the one that eSpeak NG has. */
export const engineSampleRate = 22_050;

/** What an engine made of some pieces, and when each of their words begins in it, in ms where it told. */
export type Sound = { samples: Int16Array; times: (number | null)[] };

const inaudible = 24;
// A last sound fades below the threshold before it ends.
const fadeSamples = 220;

/** Without the silence that an engine ends with. */
export function trimEnd(samples: Int16Array): Int16Array {
  const last = samples.findLastIndex((sample) => Math.abs(sample) > inaudible);
  return samples.subarray(0, Math.min(samples.length, last + 1 + fadeSamples));
}

export function joinSamples(chunks: readonly Int16Array[]): Int16Array {
  const samples = new Int16Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    samples.set(chunk, at);
    at += chunk.length;
  }
  return samples;
}
