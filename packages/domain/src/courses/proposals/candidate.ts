import type { Language } from "../../languages/index.ts";
import type { Passage, Section } from "./read-passages.ts";
import type { NumberedSentence } from "./types.ts";
import type { ProposalWords } from "./words/index.ts";

/** How a text signals that it teaches something, the most reliable first. */
export type Sign =
  | "glossary"
  | "asked"
  | "defined"
  | "named"
  | "marked"
  | "listed"
  | "titled"
  | "does";

/** A possible concept, as one place of a text suggests it. */
export interface Candidate {
  sign: Sign;
  term: string;
  /** In lower case; empty if the text has none. */
  article: string;
  isPlural: boolean;
  /** Its explanation, if it can stand alone as an answer. */
  said: string;
  /** The sentences that say what it is, in order. */
  definition: NumberedSentence[];
  passage: Passage;
  section: Section;
  /** In the material's own words. */
  question: { text: string; from: number[] } | null;
}

/** The input of a finder. */
export interface Reading {
  language: Language;
  words: ProposalWords;
}

const LONGEST_TERM_WORDS = 6;

/** A name without quotation marks, article and full stop; null if it is no possible name. */
export function readTerm(text: string, { words }: Pick<Reading, "words">): string | null {
  const term = text
    .replace(/^["“”„«»‹›「『'‘’*`]+|["“”«»‹›」』'‘’*`]+$/gu, "")
    .replace(/[.,:;]+$/u, "")
    .replace(/\s*[(（][^()（）]*[)）]$/u, "")
    .replace(words.articles, "")
    .trim();
  const count = term.split(/\s+/u).length;
  const isName =
    !/[{}[\]|<>="“”?!;]|[(（][^)）]*$| \p{Ll}$/u.test(term) &&
    /^[\p{L}\p{N}$@].*(?<=\p{L}.*)/u.test(term) &&
    term.length <= 60 &&
    count <= LONGEST_TERM_WORDS &&
    !/[.!?。]\s/u.test(term);
  return isName && !words.notTerms.test(term) ? term : null;
}

/** The normalised form for comparing two terms. */
export function foldTerm(term: string, reading: Pick<Reading, "words">): string {
  return foldWords(term, reading).join(" ");
}

export function foldWords(term: string, { words }: Pick<Reading, "words">): string[] {
  return term
    .normalize("NFKC")
    .toLowerCase()
    .replace(words.articles, "")
    .replace(/\s*[(（][^)）]*[)）]$/u, "")
    .split(/[\s\-‐‑–_/]+/u)
    .map((word) => words.fold(word.replace(/^["'“”„«»`]+|["'“”«»`.,:;!?]+$/gu, "")))
    .filter((word) => word !== "");
}

/** The default fields of a candidate found in a passage. */
export function beginCandidate(passage: Passage, section: Section) {
  return { article: "", isPlural: false, said: "", question: null, passage, section };
}
