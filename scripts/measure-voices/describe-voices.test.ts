import { expect, test } from "vitest";

import { listFacts, listMisses } from "./describe-voices.ts";
import type { MeasuredVoice } from "./measure-voice.ts";

interface Facts {
  id?: string;
  engine?: "standard" | "neural";
  rate?: number;
  steps?: number;
  lufs?: number;
  peak?: number;
}

function aVoice({ id = "Joanna", engine = "standard", ...facts }: Facts): MeasuredVoice {
  const loudness = { lufs: facts.lufs ?? -16, truePeakDb: facts.peak ?? -2 };
  return {
    voice: { id, engine, language: "en", languageCode: "en-US" },
    characters: 2_000,
    durationMs: 140_000,
    charactersPerSecond: facts.rate ?? 14,
    gainSteps: facts.steps ?? 1,
    before: loudness,
    after: loudness,
  };
}

test("a voice whose engines sound alike is named once", () => {
  const measured = [aVoice({ rate: 14.123 }), aVoice({ engine: "neural", rate: 14.12 })];
  expect(listFacts(measured)).toEqual({ Joanna: { charactersPerSecond: 14.12, gainSteps: 1 } });
});

test.each<Facts>([{ rate: 15 }, { steps: 2 }])(
  "a voice whose engines differ is named with each: %o",
  (other) => {
    const keys = Object.keys(listFacts([aVoice({}), aVoice({ engine: "neural", ...other })]));
    expect(keys).toEqual(["Joanna/standard", "Joanna/neural"]);
  },
);

test("voices that listeners would turn up or down are told", () => {
  expect(listMisses([aVoice({ lufs: -15.3 }), aVoice({ lufs: -16.7 })])).toEqual([]);
  expect(listMisses([aVoice({ lufs: -17.6 }), aVoice({ id: "Ruth", peak: -0.9 })])).toEqual([
    "Joanna/standard stays at -17.60 LUFS.",
    "Ruth/standard peaks at -0.90 dBTP.",
    "The voices lie 1.60 LU apart.",
  ]);
});
