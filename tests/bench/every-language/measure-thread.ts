import { decodeMp3, type Loudness, measureLoudness } from "@learnlab/audio/testing";
import { parentPort } from "node:worker_threads";

export interface Heard extends Loudness {
  heardMs: number;
}

export type ThreadAnswer = { heard: Heard } | { failure: string };

parentPort?.on("message", (bytes: Uint8Array) => {
  hear(bytes).then(
    (heard) => answer({ heard }),
    (error: unknown) => answer({ failure: String(error) }),
  );
});

function answer(message: ThreadAnswer): void {
  parentPort?.postMessage(message);
}

async function hear(bytes: Uint8Array): Promise<Heard> {
  const { samples, sampleRate } = await decodeMp3(bytes);
  return {
    heardMs: (samples.length * 1000) / sampleRate,
    ...measureLoudness(samples, sampleRate),
  };
}
