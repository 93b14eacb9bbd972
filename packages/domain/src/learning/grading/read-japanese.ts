import { placeInTime, type Piece, type TimeWords } from "./place-in-time.ts";
import type { AnswerReader, AnswerWord } from "./types.ts";

/** The rules of Japanese, which has no spaces between words. */
export interface JapaneseLanguage {
  /** Kanji words without content, and counters. */
  empty: Set<string>;
  /** Hiragana words with content, by their stem; all other hiragana is grammar. */
  kana: Map<string, string>;
  same: Map<string, string>;
  numbers: Map<string, number>;
  /** A number in kanji before its counter. */
  countedNumber: RegExp;
  /** Several of what is counted, such as 何冊, which is 多. */
  someCounted: RegExp;
  /** Matches in the hiragana after a word: the clause is negated. */
  denies: RegExp;
  /** Only the word before is negated, as in 相手のない行. */
  deniesWord: RegExp;
  /** Kanji that negate their clause, and kanji that negate the next word. */
  deniesKanji: Set<string>;
  deniesNext: Set<string>;
  opposites: Map<string, Set<string>>;
  floating: Set<string>;
  /** Hiragana after which another clause begins. */
  lastOfClause: RegExp;
  time: TimeWords;
  yes: RegExp;
  no: RegExp;
}

const RUNS =
  /[\p{sc=Han}々]+|[\p{sc=Katakana}ー]+|\p{sc=Hiragana}+|\p{sc=Latin}+|\p{N}+|\p{L}+|[^\s]/gu;
const STOPS = /^[,.;:!?()—–…。、「」"'|/=]$/u;
const KANJI_DIGITS = "〇一二三四五六七八九";
const LONGEST_KANA = 6;
const LONGEST_NUMBER = 9;

interface Reading {
  words: AnswerWord[];
  clause: number;
  denied: Set<number>;
  at: number;
}

/** Reads Japanese by script: kanji and katakana are words, hiragana is endings and a few words. */
export function createJapaneseReader(language: JapaneseLanguage): AnswerReader {
  const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
  return {
    opposites: language.opposites,
    floating: language.floating,
    stem: (word) => language.same.get(word) ?? word,
    read(text) {
      const reading: Reading = {
        words: [],
        clause: 0,
        denied: new Set(),

        at: 0,
      };
      const placed: Piece[] = [];
      for (const run of text.normalize("NFKC").toLowerCase().match(RUNS) ?? []) {
        reading.at = placed.length;
        placed.push({ text: run, clause: reading.clause });
        if (STOPS.test(run)) reading.clause += 1;
        else if (/^\p{sc=Hiragana}/u.test(run)) readKana(run, reading, language);
        else if (/^[\p{sc=Han}々]/u.test(run)) readKanji(run, reading, { language, segmenter });
        else if (/^\p{N}/u.test(run)) addNumber(reading, Number(run.slice(0, LONGEST_NUMBER)));
        else if (/^\p{L}/u.test(run)) addWord(reading, run, language);
      }
      placeInTime(reading.words, placed, language.time);
      return reading.words.map((word) => ({
        ...word,
        isDenied: word.isDenied || reading.denied.has(word.clause),
      }));
    },
    findVerdict(text) {
      const plain = text.trim();
      if (language.yes.test(plain)) return "yes";
      return language.no.test(plain) ? "no" : null;
    },
  };
}

function readKanji(
  run: string,
  reading: Reading,
  { language, segmenter }: { language: JapaneseLanguage; segmenter: Intl.Segmenter },
): void {
  const number = language.countedNumber.exec(run);
  const rest = (number === null ? run : run.slice(number[0].length)).replace(
    language.someCounted,
    "多",
  );
  if (number !== null) addNumber(reading, readKanjiNumber(number[0]));
  let isNextDenied = false;
  for (const { segment } of segmenter.segment(rest)) {
    if (language.deniesNext.has(segment)) isNextDenied = true;
    else if (language.deniesKanji.has(segment)) reading.denied.add(reading.clause);
    else {
      const word = addWord(reading, segment, language);
      if (word !== null) word.isDenied = isNextDenied;
      isNextDenied = false;
    }
  }
}

/** 二十一 is 21, and so is 二一; at most nine hundreds. */
function readKanjiNumber(text: string): number {
  let value = 0;
  let digits = 0;
  for (const character of text) {
    const unit = character === "十" ? 10 : 100;
    const digit = KANJI_DIGITS.indexOf(character);
    if (digit >= 0) digits = digits * 10 + digit;
    else {
      value += Math.max(digits, 1) * unit;
      digits = 0;
    }
  }
  return value + digits;
}

function readKana(run: string, reading: Reading, language: JapaneseLanguage): void {
  // 必ず is always, and denies nothing.
  const said = reading.words.at(-1)?.stem === "必" ? run.replace(/^ず/u, "") : run;
  if (language.deniesWord.test(run)) {
    const last = reading.words.at(-1);
    if (last !== undefined) last.isDenied = true;
  } else if (language.denies.test(said)) reading.denied.add(reading.clause);
  for (let at = 0; at < run.length;) at += readKanaWord(run, at, { reading, language });
  // 決して belongs to what follows it.
  const isAdverb = reading.words.at(-1)?.stem === "決";
  if (!isAdverb && language.lastOfClause.test(run)) reading.clause += 1;
}

/** Reads the longest word at a position; returns how many characters it took. */
function readKanaWord(
  run: string,
  at: number,
  { reading, language }: { reading: Reading; language: JapaneseLanguage },
): number {
  for (let length = LONGEST_KANA; length > 1; length -= 1) {
    const word = run.slice(at, at + length);
    const number = language.numbers.get(word);
    const stem = language.kana.get(word);
    if (number !== undefined) addNumber(reading, number);
    else if (stem !== undefined) addWord(reading, stem, language);
    if (number !== undefined || stem !== undefined) return word.length;
  }
  return 1;
}

function addNumber(reading: Reading, number: number): void {
  const { clause, at } = reading;
  reading.words.push({
    stem: `#${number}`,
    at,
    clause,
    isDenied: false,
    number,
    when: 0,
    isTime: false,
  });
}

function addWord(
  reading: Reading,
  text: string,
  { empty, same }: JapaneseLanguage,
): AnswerWord | null {
  if (empty.has(text)) return null;
  const { clause, at } = reading;
  const stem = same.get(text) ?? text;
  const word: AnswerWord = {
    stem,
    at,
    clause,
    isDenied: false,
    number: null,
    when: 0,
    isTime: false,
  };
  reading.words.push(word);
  return word;
}
