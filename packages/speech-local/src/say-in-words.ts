import type { LanguageCode } from "./languages.ts";
import { listCodeSayings } from "./say-code.ts";
import { englishSayings } from "./say-english.ts";
import { listShortenedSayings } from "./say-shortened.ts";
import type { Letter } from "./speech-items.ts";

/** Something that engines read otherwise than people do, and what people say for it. */
export type Saying = readonly [written: RegExp, say: (found: RegExpExecArray) => string];

type Found = { from: number; to: number; say: string };

const known = new Map<LanguageCode, readonly Saying[]>();

/** Letters of one language in which what is not said as it is written shares an alias. */
export function aliasSayings(letters: readonly Letter[]): Letter[] {
  const language = letters[0]?.language;
  if (language === undefined) return [];
  const text = letters.map(({ char }) => char).join("");
  const found = findSayings(text, language);
  if (found.length === 0) return [...letters];
  let offset = 0;
  return letters.map((letter) => {
    const own = found.find(({ from, to }) => offset >= from && offset < to);
    offset += letter.char.length;
    return own === undefined ? letter : { ...letter, alias: own };
  });
}

/** A text with all that is not said as it is written in the words for it. */
export function sayInWords(text: string, language: LanguageCode): string {
  let said = text;
  for (const { from, to, say } of findSayings(text, language).toReversed()) {
    said = said.slice(0, from) + say + said.slice(to);
  }
  return said;
}

function findSayings(text: string, language: LanguageCode): Found[] {
  const found: Found[] = [];
  for (const [written, say] of listSayings(language)) {
    for (const match of text.matchAll(written)) {
      const own = { from: match.index, to: match.index + match[0].length, say: say(match) };
      if (found.every((other) => own.to <= other.from || other.to <= own.from)) found.push(own);
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

function listSayings(language: LanguageCode): readonly Saying[] {
  const before = known.get(language);
  if (before !== undefined) return before;
  const own = language === "en-US" ? englishSayings : listShortenedSayings(language);
  const sayings = [...own, ...listCodeSayings(language)];
  known.set(language, sayings);
  return sayings;
}
