import { afterAll, expect, test } from "vitest";

import { openSpeech } from "./testing/open-speech.ts";

const speech = await openSpeech();
afterAll(() => speech.close());

const rate = 16_000;
const windowMs = 5;
// Less is a murmur that some voices have in the pause before a consonant.
const quiet = 0.02;
const shortestPauseMs = 60;

/** Words that begin with sound and not with a closure, each after a pause, so that where they begin can be seen in the audio. */
const lists = [
  ["Joanna", "Answers, models, rows, values, names."],
  ["Matthew", "Answers, models, rows, values, names."],
  ["Ruth", "Answers, models, rows, values, names."],
  ["Stephen", "Answers, models, rows, values, names."],
  ["Mizuki", "名前、値段、答え、列、問題。"],
  ["Takumi", "名前、値段、答え、列、問題。"],
  ["Lucia", "Años, modelos, letras, valores, nombres."],
  ["Lea", "Années, modèles, lignes, valeurs, noms."],
  ["Vicki", "Arten, Modelle, Listen, Werte, Namen."],
  ["Bianca", "Anni, modelli, liste, valori, nomi."],
  ["Camila", "Anos, modelos, listas, valores, nomes."],
  ["Tatyana", "Адреса, модели, новости, задачи, люди."],
  ["Seoyeon", "이름, 모델, 나무, 언어, 문제."],
] as const;

/** When sound comes back after a pause, and at the very start, in ms. */
function findOnsets(pcm: Uint8Array): number[] {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  const step = (rate * windowMs) / 1000;
  const loudness = Array.from({ length: Math.floor(pcm.length / 2 / step) }, (_, index) => {
    let peak = 0;
    for (let at = index * step; at < (index + 1) * step; at += 1) {
      peak = Math.max(peak, Math.abs(view.getInt16(at * 2, true)) / 32_767);
    }
    return peak;
  });
  const onsets: number[] = [];
  let silentMs = shortestPauseMs;
  for (const [index, peak] of loudness.entries()) {
    if (peak < quiet) {
      silentMs += windowMs;
    } else {
      if (silentMs >= shortestPauseMs) onsets.push(index * windowMs);
      silentMs = 0;
    }
  }
  return onsets;
}

test.for(lists)("%s's marks stand where the words begin: %s", async ([VoiceId, Text]) => {
  const Engine = VoiceId === "Ruth" || VoiceId === "Stephen" ? "neural" : "standard";
  const request = { VoiceId, Text, Engine };
  const pcm = await speech.speak({ ...request, OutputFormat: "pcm", SampleRate: "16000" });
  const onsets = findOnsets(pcm);
  const marks = await speech.readMarks({ ...request, SpeechMarkTypes: ["word"] });
  expect(marks).toHaveLength(5);
  const misses = marks.map(({ time }) =>
    Math.min(...onsets.map((onset) => Math.abs(onset - time))),
  );
  expect(Math.max(...misses)).toBeLessThanOrEqual(60);
});
