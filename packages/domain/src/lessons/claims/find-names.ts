import type { Language } from "../../languages/index.ts";
import type { ClaimWords } from "./claim-words.ts";
import { areAlike, foldWords, listWords } from "./fold-words.ts";
import { CLAIM_WORDS } from "./words/index.ts";

/** Text in backticks, or text that fits no sentence of any language. */
const code =
  /`([^`]+)`|(?<![\p{L}\p{N}_])(?:[A-Za-z]\w*_\w+|[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|[A-Z]{5,}\w*|[A-Za-z]+\d[\w.]*|[A-Za-z]\w*\.[a-z_]\w*)(?:\(\))?/gu;

/** A capital inside a sentence, also in "SQL". */
const capital = /(?<=[\p{L}\p{N},;:)"»”]\s|[\p{Ps}"«“„]\s?|['’])\p{Lu}[\p{L}\p{N}'’-]*/gu;

/** Latin letters in another script. */
const latin = /[A-Za-z][A-Za-z0-9_.+#-]*[A-Za-z0-9_+#]|[A-Z]/gu;

/** Names of people, with a dot between their parts. */
const katakanaName = /[\p{Script=Katakana}ー]{2,}(?:・[\p{Script=Katakana}ー]{2,})+/gu;

/** Names of people, places, products and code in a claim. */
export function findNames(text: string, language: Language): string[] {
  const said = text.normalize("NFKC");
  const found = [...findCode(said), ...findProper(said, language)];
  return [...new Set(found)].filter((name) => !isFiller(name, language));
}

/** Names of code, which are the same in every language. */
export function findCode(text: string): string[] {
  return [...text.normalize("NFKC").matchAll(code)].flatMap(([said, quoted]) =>
    quoted === undefined ? [said] : (quoted.match(/[\p{L}\p{N}_.]{2,}/gu) ?? []),
  );
}

const SHOWN_BY: Record<ClaimWords["names"], RegExp[]> = {
  capitals: [capital],
  nouns: [],
  katakana: [latin, katakanaName],
  none: [latin],
};

function findProper(text: string, language: Language): string[] {
  const patterns = SHOWN_BY[CLAIM_WORDS[language].names];
  return patterns.flatMap((pattern) => text.match(pattern) ?? []);
}

/** Two capitalised words in a row are usually a person. */
export function findFullNames(text: string, language: Language): string[] {
  if (CLAIM_WORDS[language].names !== "capitals") return [];
  return text.normalize("NFKC").match(/(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? [];
}

function isFiller(name: string, language: Language): boolean {
  const { filler, not, all, never, only } = CLAIM_WORDS[language];
  const folded = foldWords(name);
  return [filler, not, all, never, only].some((list) => list.split("|").includes(folded));
}

/** Whether a text contains a name, in any capitals, or in another form of one of its words. */
export function isNamedIn(name: string, text: string): boolean {
  const folded = foldWords(text);
  const wanted = foldWords(name).replace(/\(\)$/u, "");
  if (folded.includes(wanted)) return true;
  const words = listWords(folded);
  return listWords(wanted).every((part) => words.some((word) => areNamedAlike(part, word)));
}

/** "London" is "Londres" in other languages, and "Latin" is "latino". */
function areNamedAlike(one: string, other: string): boolean {
  return areAlike(one, other) || (one.length >= 5 && other.slice(0, 4) === one.slice(0, 4));
}
