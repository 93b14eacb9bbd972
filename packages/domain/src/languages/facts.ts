import type { Language } from "./languages.ts";

/** Letters by which a language shows that it is written. */
export interface WritingSystem {
  letters: RegExp;
  /** What other languages of the same script hardly have, or lack, and the least share of it. */
  own?: { letters: RegExp; share: number };
}

/** What the code has to know of a language besides its words. */
export interface LanguageFacts {
  /** ISO 639-2/T. */
  threeLetterCode: string;
  /** Null for Latin letters, whose languages a detector tells apart by their words. */
  script: WritingSystem | null;
  /** How much shorter a text is than its English, in characters. */
  lengthShare: 0.5 | 1;
  /** What stands between two sentences. */
  betweenSentences: "" | " ";
}

const latin = { script: null, lengthShare: 1, betweenSentences: " " } as const;

export const LANGUAGE_FACTS: Record<Language, LanguageFacts> = {
  en: { threeLetterCode: "eng", ...latin },
  ja: {
    threeLetterCode: "jpn",
    script: {
      letters: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/gu,
      // Chinese has none; of Japanese it is half and more, and a quarter where terms crowd.
      own: { letters: /[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, share: 0.2 },
    },
    lengthShare: 0.5,
    betweenSentences: "",
  },
  es: { threeLetterCode: "spa", ...latin },
  fr: { threeLetterCode: "fra", ...latin },
  de: { threeLetterCode: "deu", ...latin },
  it: { threeLetterCode: "ita", ...latin },
  pt: { threeLetterCode: "por", ...latin },
  ru: {
    threeLetterCode: "rus",
    script: {
      letters: /\p{Script=Cyrillic}/gu,
      // Whole words: Ukrainian has letters that Russian lacks in every second one.
      own: { letters: /(?<!\p{L})[а-яё]+(?!\p{L})/giu, share: 0.9 },
    },
    lengthShare: 1,
    betweenSentences: " ",
  },
  ko: {
    threeLetterCode: "kor",
    script: { letters: /\p{Script=Hangul}/gu },
    lengthShare: 0.5,
    betweenSentences: " ",
  },
};
