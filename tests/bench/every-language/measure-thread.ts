import { decodeMp3, type Loudness, measureLoudness } from "@learnlab/audio/testing";
import { parentPort } from "node:worker_threads";

import type { VoiceSpan } from "./check-voices.ts";

export interface Heard extends Loudness {
  heardMs: number;
  /** Of what each voice says, put together. */
  voices: { voice: string; lufs: number }[];
}

export interface ThreadQuestion {
  bytes: Uint8Array;
  spans: VoiceSpan[];
}

export type ThreadAnswer = { heard: Heard } | { failure: string };

parentPort?.on("message", (question: ThreadQuestion) => {
  hear(question).then(
    (heard) => answer({ heard }),
    (error: unknown) => answer({ failure: String(error) }),
  );
});

function answer(message: ThreadAnswer): void {
  parentPort?.postMessage(message);
}

async function hear({ bytes, spans }: ThreadQuestion): Promise<Heard> {
  const { samples, sampleRate } = await decodeMp3(bytes);
  return {
    heardMs: (samples.length * 1000) / sampleRate,
    ...measureLoudness(samples, sampleRate),
    voices: [...Map.groupBy(spans, ({ voice }) => voice)].map(([voice, said]) => ({
      voice,
      lufs: measureLoudness(cutOut(samples, { spans: said, sampleRate }), sampleRate).lufs,
    })),
  };
}

function cutOut(
  samples: Float32Array,
  { spans, sampleRate }: { spans: readonly VoiceSpan[]; sampleRate: number },
): Float32Array {
  const at = (ms: number) => Math.round((ms * sampleRate) / 1000);
  const pieces = spans.map(({ startMs, endMs }) => samples.subarray(at(startMs), at(endMs)));
  const cut = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const piece of pieces) {
    cut.set(piece, filled);
    filled += piece.length;
  }
  return cut;
}
