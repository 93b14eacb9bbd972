/** Each language's eSpeak NG voice, and the words a minute that give the rates in the README. */
export const languages = {
  "de-DE": { name: "German", espeak: "de", wordsPerMinute: 138 },
  "en-US": { name: "US English", espeak: "en-us", wordsPerMinute: 144 },
  "es-ES": { name: "Castilian Spanish", espeak: "es", wordsPerMinute: 147 },
  "fr-FR": { name: "French", espeak: "fr", wordsPerMinute: 118 },
  "it-IT": { name: "Italian", espeak: "it", wordsPerMinute: 146 },
  "ja-JP": { name: "Japanese", espeak: "ja", wordsPerMinute: 184 },
  "ko-KR": { name: "Korean", espeak: "ko", wordsPerMinute: 160 },
  "pt-BR": { name: "Brazilian Portuguese", espeak: "pt-br", wordsPerMinute: 158 },
  "ru-RU": { name: "Russian", espeak: "ru", wordsPerMinute: 113 },
} as const;

export type LanguageCode = keyof typeof languages;

export function isLanguageCode(code: string): code is LanguageCode {
  return Object.hasOwn(languages, code);
}

/** The spoken language nearest to a BCP 47 tag ("en-GB" is read as en-US); null when there is none. */
export function findLanguage(tag: string): LanguageCode | null {
  if (isLanguageCode(tag)) return tag;
  const primary = tag.split("-")[0]?.toLowerCase();
  for (const code of Object.keys(languages)) {
    if (isLanguageCode(code) && code.split("-")[0] === primary) return code;
  }
  return null;
}

const scripts: readonly [RegExp, LanguageCode | "latin"][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u, "ja-JP"],
  [/\p{Script=Hangul}/u, "ko-KR"],
  [/\p{Script=Cyrillic}/u, "ru-RU"],
  [/\p{Script=Latin}/u, "latin"],
];
const withoutLatinScript = new Set<LanguageCode>(["ja-JP", "ko-KR", "ru-RU"]);

/** The language that can read a character inside text of another; null for digits and signs. */
export function findScriptLanguage(char: string, around: LanguageCode): LanguageCode | null {
  const found = scripts.find(([pattern]) => pattern.test(char))?.[1];
  if (found === undefined) return null;
  if (found !== "latin") return found;
  return withoutLatinScript.has(around) ? "en-US" : around;
}
