import type { LanguageCode } from "./languages.ts";

/** What `<sub alias>` says in place of the letters that share it. */
export type Alias = { say: string };

export type Style = { language: LanguageCode; ratePercent: number; alias: Alias | null };

/** One spoken code point and the UTF-16 range of the request's text that it came from. */
export type Letter = Style & { kind: "letter"; char: string; start: number; end: number };

export type NamedMark = { kind: "mark"; name: string; start: number; end: number };

export type SpeechItem =
  | Letter
  | NamedMark
  | { kind: "pause"; milliseconds: number }
  | { kind: "boundary"; of: "sentence" | "paragraph" };

const halfWidthMarks = new Set(["ﾞ", "ﾟ"]);
const widthForms = /[\u3000\uff00-\uffef]/u;

/** Turns text into letters; full and half width forms become the ordinary characters that they show. */
export function readLetters(text: string, style: Style, offset = 0): Letter[] {
  const letters: Letter[] = [];
  let start = offset;
  for (const raw of text) {
    const end = start + raw.length;
    const last = letters.at(-1);
    if (last !== undefined && halfWidthMarks.has(raw)) {
      last.char = `${last.char}${raw}`.normalize("NFKC");
      last.end = end;
    } else {
      for (const char of widthForms.test(raw) ? raw.normalize("NFKC") : raw) {
        letters.push({ kind: "letter", char, start, end, ...style });
      }
    }
    start = end;
  }
  return letters;
}
