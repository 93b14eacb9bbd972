import type { Language } from "./languages.ts";

/** Letters that show in which script a text is written. */
export interface WritingSystem {
  letters: RegExp;
  /** Letters that other languages of the script lack or rarely use, with their least share. */
  own?: { letters: RegExp; share: number };
  /** Another language that has all its letters: what only that one writes, and what only this one does. */
  neighbour?: { foreign: RegExp; own: RegExp };
}

/** The facts about a language, besides its words, that the code needs. */
export interface LanguageFacts {
  /** ISO 639-2/T. */
  threeLetterCode: string;
  /** Null for the Latin script, whose languages a detector distinguishes by their words. */
  script: WritingSystem | null;
  /** The length of a text relative to its English version, in characters. */
  lengthShare: 0.5 | 1;
  /** The separator between two sentences. */
  betweenSentences: "" | " ";
  /** What stands between a label and its value. */
  afterLabel: string;
}

const latin = { script: null, lengthShare: 1, betweenSentences: " ", afterLabel: ": " } as const;

export const LANGUAGE_FACTS: Record<Language, LanguageFacts> = {
  en: { threeLetterCode: "eng", ...latin },
  ja: {
    threeLetterCode: "jpn",
    script: {
      letters: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/gu,
      // Chinese has none; in Japanese it is half or more, and a quarter in texts full of terms.
      own: { letters: /[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, share: 0.2 },
    },
    lengthShare: 0.5,
    betweenSentences: "",
    afterLabel: "：",
  },
  es: { threeLetterCode: "spa", ...latin },
  fr: { threeLetterCode: "fra", ...latin, afterLabel: "\u00a0: " },
  de: { threeLetterCode: "deu", ...latin },
  it: { threeLetterCode: "ita", ...latin },
  pt: { threeLetterCode: "por", ...latin },
  ru: {
    threeLetterCode: "rus",
    script: {
      letters: /\p{Script=Cyrillic}/gu,
      // Whole words: every second Ukrainian word has letters that Russian lacks.
      own: { letters: /(?<!\p{L})[а-яё]+(?!\p{L})/giu, share: 0.9 },
      // Bulgarian has a vowel ъ, and neither ы, э nor ё; in Russian it stands before certain vowels alone.
      neighbour: { foreign: /ъ(?![еёюя])/giu, own: /[ыэё]|ъ(?=[еёюя])/giu },
    },
    lengthShare: 1,
    betweenSentences: " ",
    afterLabel: ": ",
  },
  ko: {
    threeLetterCode: "kor",
    script: { letters: /\p{Script=Hangul}/gu },
    lengthShare: 0.5,
    betweenSentences: " ",
    afterLabel: ": ",
  },
};
