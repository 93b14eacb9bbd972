import { type NumberWords, readNumber } from "./read-numbers.ts";
import { listPairs, listSame, listWords } from "./list-words.ts";
import { placeInTime, type Piece, type TimeWords } from "./place-in-time.ts";
import { type Stems, stemWord } from "./stem-word.ts";
import type { AnswerReader, AnswerWord } from "./types.ts";

/** The rules of a language with spaces between words. */
export interface SpacedLanguage {
  /** Words without content. */
  empty: Set<string>;
  stems: Stems;
  /** Normalises a word before its ending is removed. */
  fold(word: string): string;
  numbers: NumberWords;
  /** Words such as "but" that begin another clause; they have no content. */
  breaks: Set<string>;
  /** Words whose form ends a clause. */
  lastOfClause?: RegExp;
  denies: {
    /** Negates the clause of the word. */
    clause: RegExp;
    /** What begins so says "only", or "not only", and denies nothing. */
    unless: RegExp;
    /** Negates only the next word, such as "without". */
    next?: RegExp;
    /** Negates only the previous word. */
    previous?: RegExp;
  };
  /** Groups of synonyms, one per line. */
  same: string;
  /** Pairs of opposites, one per line. */
  opposites: string;
  /** Words that may be anywhere in a sentence. */
  floating: string;
  time: TimeWords;
  yes: Set<string>;
  no: Set<string>;
}

const PIECES = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}'’‑-]/gu;
const STOPS = /^[,.;:!?()—–…،、。「」"“”«»|/=]$/u;

/** Creates the reader of a language with spaces between words. */
export function createSpacedReader(rules: SpacedLanguage): AnswerReader {
  const stem = (word: string) => stemWord(rules.fold(word), rules.stems);
  const same = listSame(rules.same, stem);
  const language = { ...rules, same };
  return {
    opposites: listPairs(rules.opposites, (word) => readStem(rules.fold(word), language)),
    floating: new Set(
      [...listWords(rules.floating)].map((word) => readStem(rules.fold(word), language)),
    ),
    read: (text) => readWords(listPieces(text, language), language),
    stem: (word) => readStem(rules.fold(word), language),
    findVerdict(text) {
      const [first = ""] = listPieces(text, language);
      if (language.yes.has(first)) return "yes";
      return language.no.has(first) ? "no" : null;
    },
  };
}

type ReadyLanguage = Omit<SpacedLanguage, "same"> & { same: Map<string, string> };

function listPieces(text: string, { fold }: ReadyLanguage): string[] {
  return (text.normalize("NFKC").toLowerCase().match(PIECES) ?? []).map((piece) => fold(piece));
}

function readWords(pieces: string[], language: ReadyLanguage): AnswerWord[] {
  const reading: Reading = { words: [], clause: 0, denied: new Set(), isNextDenied: false };
  const placed: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const { clause } = reading;
    const length = readPiece(pieces, at, { reading, language });
    for (const text of pieces.slice(at, at + length)) placed.push({ text, clause });
    at += length;
  }
  placeInTime(reading.words, placed, language.time);
  return reading.words.map((word) => ({
    ...word,
    isDenied: word.isDenied || reading.denied.has(word.clause),
  }));
}

interface Reading {
  words: AnswerWord[];
  clause: number;
  denied: Set<number>;
  isNextDenied: boolean;
}

/** Reads the piece at a position, and returns how many pieces it took. */
function readPiece(
  pieces: string[],
  at: number,
  { reading, language }: { reading: Reading; language: ReadyLanguage },
): number {
  const piece = pieces[at] ?? "";
  if (STOPS.test(piece) || language.breaks.has(piece)) reading.clause += 1;
  else if (!markDenial(pieces.slice(at), { reading, language }) && isSaying(piece, language)) {
    const number = readNumber(pieces, at, language.numbers);
    if (number !== null) {
      addWord(reading, { at, stem: `#${number.value}`, number: number.value });
      return number.length;
    }
    addWord(reading, { at, stem: readStem(piece, language), number: null });
  }
  if (language.lastOfClause?.test(piece) === true) reading.clause += 1;
  return 1;
}

/** "One" has no content as an article. */
function isSaying(piece: string, { empty }: ReadyLanguage): boolean {
  return !empty.has(piece) && /[\p{L}\p{N}]/u.test(piece);
}

function readStem(piece: string, { stems, same }: ReadyLanguage): string {
  const stem = stemWord(piece, stems);
  return same.get(stem) ?? stem;
}

function markDenial(
  [piece = "", ...rest]: string[],
  { reading, language: { denies } }: { reading: Reading; language: ReadyLanguage },
): boolean {
  if (denies.next?.test(piece) === true) {
    reading.isNextDenied = true;
    return true;
  }
  if (denies.previous?.test(piece) === true) {
    const last = reading.words.at(-1);
    if (last !== undefined) last.isDenied = true;
    return true;
  }
  if (!denies.clause.test(piece)) return false;
  const stop = rest.findIndex((one) => STOPS.test(one));
  if (denies.unless.test([piece, ...rest.slice(0, stop < 0 ? undefined : stop)].join(" ")))
    return true;
  reading.denied.add(reading.clause);
  return true;
}

function addWord(reading: Reading, word: Pick<AnswerWord, "at" | "stem" | "number">): void {
  const { clause, isNextDenied: isDenied } = reading;
  reading.words.push({ ...word, clause, isDenied, when: 0, isTime: false });
  reading.isNextDenied = false;
}
