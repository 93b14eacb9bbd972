import type { Language } from "./api.ts";

/** The nine content languages, in the order in which they are offered. */
export const LANGUAGES = [
  "en",
  "ja",
  "es",
  "fr",
  "de",
  "it",
  "pt",
  "ru",
  "ko",
] as const satisfies readonly Language[];

export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}
