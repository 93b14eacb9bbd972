import type { Language } from "../../languages/index.ts";
import { areAlike, foldWords, hasMember, listWords } from "./fold-words.ts";
import { CLAIM_WORDS } from "./words/index.ts";

/** Part of a sentence between its commas and connectors. */
export interface Clause {
  folded: string;
  /** The content words, in order. */
  words: string[];
  isNegated: boolean;
}

const chunks = /[\p{Script=Han}]+|[\p{Script=Katakana}ー]{2,}|[a-z0-9_.]{2,}/gu;

/** The content words of a folded text. */
export function listContent(folded: string, language: Language): string[] {
  if (CLAIM_WORDS[language].content === "signs")
    return (folded.match(chunks) ?? []).filter(isContent(language));
  return listWords(folded).filter(isContent(language));
}

const fillers = new Map<Language, Set<string>>();

function isContent(language: Language): (word: string) => boolean {
  const filler = fillers.get(language) ?? new Set(CLAIM_WORDS[language].filler.split("|"));
  fillers.set(language, filler);
  const isLong = (word: string) =>
    CLAIM_WORDS[language].isDense ? word.length > 1 : word.length > 2;
  return (word) => isLong(word) && !filler.has(word.replace(/'.*$/u, "")) && !/^\d/u.test(word);
}

/** The clauses of a text; a comma inside a number does not split it. */
export function cutClauses(text: string, language: Language): Clause[] {
  return foldWords(text)
    .split(/(?<!\d)[,;:–—]\s?|[,;:–—]\s|[.!?。！？、]\s?/u)
    .map((folded) => folded.trim())
    .filter((folded) => folded !== "")
    .map((folded) => ({
      folded,
      words: listContent(folded, language),
      isNegated: hasMember(folded, CLAIM_WORDS[language].not, language),
    }));
}

export function isAmong(word: string, words: readonly string[]): boolean {
  return words.some((other) => areAlike(word, other));
}

/** The words that also occur among others. */
export function shareWith(words: readonly string[], others: readonly string[]): string[] {
  return words.filter((word) => isAmong(word, others));
}
