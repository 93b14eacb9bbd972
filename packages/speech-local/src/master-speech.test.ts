import { expect, test } from "vitest";

import { createStudio } from "./create-studio.ts";
import { masterSpeech } from "./master-speech.ts";

const studio = await createStudio();

function findPeakDb(pcm: Uint8Array): number {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  const samples = Array.from({ length: pcm.length / 2 }, (_, at) => view.getInt16(at * 2, true));
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return 20 * Math.log10(peak / 32_767);
}

test("a voice far under the ceiling changes in level alone", () => {
  const quiet = Float32Array.from({ length: 1000 }, (_, index) => 0.1 * Math.sin(index / 20));
  const louder = masterSpeech(quiet, { levelDb: 6, sampleRate: 24_000 });
  const misfit = louder.map((sample, index) => sample - 1.995_262 * (quiet[index] ?? 0));
  expect(louder).toHaveLength(1000);
  expect(Math.max(...misfit.map(Math.abs))).toBeLessThan(1e-6);
});

test("a plosive over the ceiling keeps its shape and its sample, where a word mark points", () => {
  const silent = new Float32Array(24_000);
  const plosive = silent.with(12_345, -0.9).with(12_346, 0.7);
  const mastered = masterSpeech(plosive, { levelDb: 3, sampleRate: 24_000 });
  expect(mastered).toHaveLength(24_000);
  const heard = [...mastered.entries()].filter(([, sample]) => sample !== 0);
  expect(heard).toEqual([
    [12_345, expect.closeTo(-0.5309, 4)],
    [12_346, expect.closeTo(0.4134, 3)],
  ]);
});

test.for([
  ["Giorgio", "it-IT", "La fotosintesi è semplice: l'acqua diventa ossigeno. Perché no?"],
  ["Sergio", "es-ES", "¿Sabías que las plantas convierten la luz en azúcar? ¡Es increíble!"],
  ["Takumi", "ja-JP", "値を1つずつ返します。なぜでしょうか。"],
] as const)("%s, whom the engine speaks at full scale, peaks at -5.5 dBFS", async (voice) => {
  const [voiceId, language, text] = voice;
  const source = { text, textType: "text", language } as const;
  const output = { format: "pcm", sampleRate: 16_000 } as const;
  const peakDb = findPeakDb(await studio.produce({ source, voiceId, output }));
  expect(peakDb).toBeCloseTo(-5.5, 2);
});
