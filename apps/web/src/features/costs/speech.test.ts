import { afterEach, expect, test } from "vitest";

import { setInterfaceLanguage } from "../../i18n/index.ts";
import { formatEstimate } from "../../i18n/format-money.ts";
import { isSameChoice, type SpeechChoice } from "../../data/speech-choice.ts";

afterEach(() => setInterfaceLanguage("en"));

test("a price is written as the region writes dollars, with cents where they count", async () => {
  expect(formatEstimate(126_268_000)).toBe("$126");
  expect(formatEstimate(4_400_000)).toBe("$4.40");
  expect(formatEstimate(1_234_000_000)).toBe("$1,234");
  await setInterfaceLanguage("ja");
  expect(formatEstimate(88_000_000)).toBe("$88");
});

test("there is something to save as soon as one choice differs", () => {
  const stored: SpeechChoice = {
    engine: "neural",
    sampleRate: 44_100,
    wordMarks: true,
    answerTime: "usual",
  };
  expect(isSameChoice(stored, { ...stored })).toBe(true);
  expect(isSameChoice(stored, { ...stored, engine: "standard" })).toBe(false);
  expect(isSameChoice(stored, { ...stored, sampleRate: 24_000 })).toBe(false);
  expect(isSameChoice(stored, { ...stored, wordMarks: false })).toBe(false);
});
