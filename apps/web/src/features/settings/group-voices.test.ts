import { expect, test } from "vitest";

import type { OfferedVoice } from "../../api.ts";
import { findSpeaking, groupVoices } from "./group-voices.ts";

const aVoice = (id: string, rest: Partial<OfferedVoice> = {}): OfferedVoice => ({
  id,
  name: id,
  gender: "female",
  language: "en",
  isDefault: false,
  secondId: null,
  ...rest,
});

const voices = [
  aVoice("Joanna", { isDefault: true }),
  aVoice("Matthew", { gender: "male" }),
  aVoice("Takumi", { language: "ja", isDefault: true }),
  aVoice("Kazuha", { language: "ja" }),
  aVoice("Lea", { language: "fr", isDefault: true }),
];

test("the languages that one listens in come first, in their order, and no voice is lost", () => {
  const { own, others } = groupVoices(voices, ["ja", "en"]);
  expect(own.map(({ language }) => language)).toEqual(["ja", "en"]);
  expect(others.map(({ language }) => language)).toEqual([
    "es",
    "fr",
    "de",
    "it",
    "pt",
    "ru",
    "ko",
  ]);
  expect([...own, ...others].flatMap((group) => group.voices)).toHaveLength(voices.length);
});

test("the chosen voice speaks; without a choice, or where it is no longer offered, the default", () => {
  const [english] = groupVoices(voices, ["en"]).own;
  if (english === undefined) throw new Error("There is no English.");
  expect(findSpeaking(english, { en: "Matthew" })?.id).toBe("Matthew");
  expect(findSpeaking(english, { ja: "Kazuha" })?.id).toBe("Joanna");
  expect(findSpeaking(english, { en: "Stephen" })?.id).toBe("Joanna");
});
