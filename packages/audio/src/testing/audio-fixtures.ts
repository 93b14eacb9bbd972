import { createMp3Encoder } from "wasm-media-encoders";

/** What a test part is made of. */
export interface PartRecipe {
  sampleRate: 24_000 | 44_100 | 11_025;
  channels: 1 | 2;
  bitrate: 16 | 32 | 48 | 64 | 128;
  durationMs: number;
  seed: number;
}

/** Mulberry32: 0 <= x < 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Noise in bursts: loud enough to survive the encoder, and unlike itself at any other lag. */
export function makeNoise(recipe: PartRecipe): Float32Array {
  const random = createRandom(recipe.seed);
  const samples = Math.round((recipe.sampleRate * recipe.durationMs) / 1000);
  let smooth = 0;
  return Float32Array.from({ length: samples }, (_, index) => {
    smooth = smooth * 0.9 + (random() - 0.5) * 0.3;
    return smooth * (0.6 + 0.4 * Math.sin(index / (700 + recipe.seed)));
  });
}

/** A real CBR MP3 as a speech supplier sends it: LAME, no tags, no Info frame. */
export async function makePart(recipe: PartRecipe): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  const { sampleRate, channels, bitrate } = recipe;
  encoder.configure({ sampleRate, channels, bitrate, outputSampleRate: sampleRate });
  const left = makeNoise(recipe);
  const right = makeNoise({ ...recipe, seed: recipe.seed + 1000 });
  // Both calls give a view of the encoder's memory, which the next call writes over.
  const start = encoder.encode(channels === 1 ? [left] : [left, right]).slice();
  return concatBytes(start, encoder.finalize());
}

/** The same at the rate that its sound needs, frame by frame, and without a header that tells of it. */
export async function makeVbrPart(recipe: PartRecipe): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  const { sampleRate, channels } = recipe;
  encoder.configure({ sampleRate, channels, vbrQuality: 4, outputSampleRate: sampleRate });
  const left = makeNoise(recipe);
  const right = makeNoise({ ...recipe, seed: recipe.seed + 1000 });
  const start = encoder.encode(channels === 1 ? [left] : [left, right]).slice();
  return concatBytes(start, encoder.finalize());
}

/** What mpg123 plays, `samples` being the left channel; every complaint of the decoder fails the test. */
export async function decodeMp3(
  bytes: Uint8Array,
): Promise<{ samples: Float32Array; right: Float32Array; sampleRate: number }> {
  const decoder = await openDecoder();
  const { channelData, sampleRate, errors } = decoder.decode(bytes);
  decoder.free();
  if (errors.length > 0) throw new Error(`mpg123: ${errors.map((e) => e.message).join("; ")}`);
  const [samples = new Float32Array(), right = samples] = channelData;
  return { samples, right, sampleRate };
}

/** How long mpg123 plays it, in ms, also where it complains. */
export async function playMs(bytes: Uint8Array): Promise<number> {
  const decoder = await openDecoder();
  const { samplesDecoded, sampleRate } = decoder.decode(bytes);
  decoder.free();
  return (samplesDecoded * 1000) / sampleRate;
}

/** The lag within `reach` samples of `around` at which `needle` fits `hay` best, and how well. */
export function findLag(
  hay: Float32Array,
  needle: Float32Array,
  search: { around: number; reach: number },
): { lag: number; likeness: number } {
  let best = { lag: 0, likeness: -1 };
  for (let lag = search.around - search.reach; lag <= search.around + search.reach; lag += 1) {
    const likeness = correlate(hay, needle, lag);
    if (likeness > best.likeness) best = { lag, likeness };
  }
  return best;
}

function correlate(hay: Float32Array, needle: Float32Array, lag: number): number {
  let [product, hayPower, needlePower] = [0, 0, 0];
  for (let index = 0; index < needle.length; index += 3) {
    const [one, other] = [hay[lag + index] ?? 0, needle[index] ?? 0];
    product += one * other;
    hayPower += one * one;
    needlePower += other * other;
  }
  return hayPower === 0 ? -1 : product / Math.sqrt(hayPower * needlePower);
}

export function measureRms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

export function concatBytes(...pieces: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Loaded late: its library wants a web worker at once, and workerd has none. */
async function openDecoder() {
  const { MPEGDecoder } = await import("mpg123-decoder");
  const decoder = new MPEGDecoder();
  await decoder.ready;
  return decoder;
}
