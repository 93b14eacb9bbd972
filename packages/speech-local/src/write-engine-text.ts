import { languages, type LanguageCode } from "./languages.ts";
import type { SpokenPiece } from "./read-words.ts";

/** The engine's SSML and, per word, its range of code points in it. */
export type EngineText = { text: string; ranges: { from: number; to: number }[] };

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
// [[ switches the engine to phoneme input, and control characters steer its voice.
const unspeakable = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu;

/** Joins pieces; those in another language than `base` are wrapped, since <lang> changes no voice. */
export function writeEngineText(pieces: readonly SpokenPiece[], base: LanguageCode): EngineText {
  const ranges: EngineText["ranges"] = [];
  let text = "";
  let points = 0;
  let current = base;
  const write = (part: string) => {
    text += part;
    points += Array.from(part).length;
  };
  const switchTo = (language: LanguageCode) => {
    if (language === current) return;
    if (current !== base) write("</voice>");
    if (language !== base) write(`<voice xml:lang="${languages[language].espeak}">`);
    current = language;
  };
  for (const { say, language, word } of pieces) {
    if (say.trim() !== "") switchTo(language);
    const from = points;
    write(escapeText(say));
    if (word !== null) ranges[word] = { from: ranges[word]?.from ?? from, to: points };
  }
  switchTo(base);
  return { text, ranges };
}

function escapeText(say: string): string {
  return say
    .replaceAll(unspeakable, " ")
    .replaceAll("[", "(")
    .replaceAll("]", ")")
    .replaceAll(/[&<>]/gu, (char) => escapes[char] ?? "");
}
