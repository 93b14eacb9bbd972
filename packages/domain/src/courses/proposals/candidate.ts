import type { Language } from "../../languages/index.ts";
import type { Passage, Section } from "./read-passages.ts";
import type { NumberedSentence } from "./types.ts";
import type { ProposalWords } from "./words/index.ts";

/** How a text shows that it teaches something, the surest first. */
export type Sign =
  | "glossary"
  | "asked"
  | "defined"
  | "named"
  | "marked"
  | "listed"
  | "titled"
  | "does";

/** What may be a concept, as one place of a text suggests it. */
export interface Candidate {
  sign: Sign;
  term: string;
  /** In small letters; empty where the text has none. */
  article: string;
  isPlural: boolean;
  /** What is said of it, where that can stand alone as an answer. */
  said: string;
  /** That say what it is, in their order. */
  definition: NumberedSentence[];
  passage: Passage;
  section: Section;
  /** As a material asks it itself. */
  question: { text: string; from: number[] } | null;
}

/** What a finder looks with. */
export interface Reading {
  language: Language;
  words: ProposalWords;
}

const LONGEST_TERM_WORDS = 6;

/** A name without quotation marks, article and full stop; null where it can be none. */
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

/** The form in which two terms are compared. */
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

/** What a finder that knows no better says of what it found there. */
export function beginCandidate(passage: Passage, section: Section) {
  return { article: "", isPlural: false, said: "", question: null, passage, section };
}
