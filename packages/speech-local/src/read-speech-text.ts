import type { LanguageCode } from "./languages.ts";
import { readSsml } from "./read-ssml.ts";
import { readLetters, type SpeechItem } from "./speech-items.ts";

export type SpeechText = { text: string; textType: "text" | "ssml"; language: LanguageCode };

/** Reads either kind of text; throws InvalidSsmlException for a malformed document. */
export function readSpeechText({ text, textType, language }: SpeechText): SpeechItem[] {
  if (textType === "ssml") return readSsml(text, language);
  return readLetters(text, { language, ratePercent: 100, alias: null });
}

/** Billed characters as Polly counts them: everything but the tags. */
export function countBilledCharacters(items: readonly SpeechItem[]): number {
  return items.filter((item) => item.kind === "letter").length;
}
