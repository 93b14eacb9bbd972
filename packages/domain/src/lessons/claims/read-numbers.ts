import type { Language } from "../../languages/index.ts";
import { type NumberWords, type Unit, UNITS } from "./claim-words.ts";
import { findMembers, foldWords, type Member } from "./fold-words.ts";
import { CLAIM_WORDS } from "./words/index.ts";

/** A number in a sentence, in digits or words. */
export interface SaidNumber {
  /** All possible readings: "1.000" is a thousand, or one. */
  values: string[];
  unit: Unit | null;
  /** The folded text after it. */
  rest: string;
  at: number;
  text: string;
}

/** All numbers of a text, in order, without ordinals. */
export function readNumbers(text: string, language: Language): SaidNumber[] {
  const folded = foldWords(text);
  const found = [...findDigits(folded), ...findSpelled(folded, language)];
  const first = found
    .toSorted((one, other) => one.at - other.at || other.text.length - one.text.length)
    .filter((one, at, all) => {
      const before = all.slice(0, at);
      return !before.some((other) => other.at + other.text.length > one.at);
    });
  return first.map((one) => {
    const rest = folded.slice(one.at + one.text.length).trimStart();
    return { ...one, rest, unit: findUnit(rest, language) };
  });
}

/** The ordinals of a text: the thirtieth of a month is the 30 of "30 May". */
export function readOrdinals(
  text: string,
  language: Language,
): Pick<SaidNumber, "values" | "unit">[] {
  const { numbers } = CLAIM_WORDS[language];
  const ordinals = typeof numbers === "string" ? "" : numbers.ordinals;
  if (ordinals === "") return [];
  const words = ordinals.split(" ").map((word) => word.replaceAll("_", " "));
  return findMembers(foldWords(text), words.join("|"), language).map(({ word }) => {
    return { values: [String(words.indexOf(word) + 1)], unit: null };
  });
}

type Found = Pick<SaidNumber, "values" | "at" | "text">;

const MANY = { 万: 10_000, 億: 100_000_000, 만: 10_000, 억: 100_000_000 } as const;

function findDigits(folded: string): Found[] {
  return [
    ...folded.matchAll(
      /(?<![A-Za-z_\d])(?!\d+(?:つ目|回目|番目|人目|번째|째))(\d+(?:[.,]\d+)*)([万億만억])?/gu,
    ),
  ].map((match) => {
    const [text, digits = "", many] = match;
    const values = readDigits(digits);
    const times = isMany(many) ? MANY[many] : 1;
    const multiplied = values.map((value) => (times === 1 ? value : String(Number(value) * times)));
    return { values: multiplied, at: match.index, text };
  });
}

function isMany(sign: string | undefined): sign is keyof typeof MANY {
  return sign !== undefined && Object.hasOwn(MANY, sign);
}

function readDigits(digits: string): string[] {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) {
    return [digits.replaceAll(/[.,]/g, ""), digits.replace(",", ".")];
  }
  return [digits.replace(",", ".")];
}

function findSpelled(folded: string, language: Language): Found[] {
  const { numbers } = CLAIM_WORDS[language];
  if (numbers === "kanji") return findKanji(folded);
  if (numbers === "hangul") return findHangul(folded);
  const { spelled, list, larger } = spellNumbers(language, numbers);
  const found = findMembers(folded, list, language);
  return joinNeighbours(found, { folded, larger }).map(({ words, at, text }) => {
    const value = words.reduce((sum, said) => addWord(sum, { said, spelled, numbers }), 0);
    return { values: [String(value)], at, text };
  });
}

interface Reading {
  said: string;
  spelled: Map<string, number>;
  numbers: NumberWords;
}

function addWord(sum: number, { said, spelled, numbers }: Reading): number {
  const value = spelled.get(said);
  if (value !== undefined) return sum + value;
  const times = isIn(said, numbers.hundred)
    ? 100
    : isIn(said, numbers.thousand)
      ? 1_000
      : 1_000_000;
  return Math.max(sum, 1) * times;
}

function isIn(said: string, list: string): boolean {
  return list.split("|").includes(said);
}

interface Spelling {
  folded: string;
  /** Words for hundreds and more, which other numbers multiply. */
  larger: Set<string>;
}

const JOINTS = new Set(["", "and", "y", "e", "et", "и", "und"]);

/** "Two hundred" and "three million" are one number each. */
function joinNeighbours(found: Member[], { folded, larger }: Spelling) {
  const joined: { words: string[]; at: number; text: string }[] = [];
  for (const { word: said, index } of found) {
    const last = joined.at(-1);
    const isOne =
      last !== undefined &&
      JOINTS.has(folded.slice(last.at + last.text.length, index).trim()) &&
      (larger.has(said) || larger.has(last.words.at(-1) ?? ""));
    if (last !== undefined && isOne) {
      last.words.push(said);
      last.text = folded.slice(last.at, index + said.length);
    } else joined.push({ words: [said], at: index, text: said });
  }
  return joined;
}

interface Spelled {
  spelled: Map<string, number>;
  /** All words, including those that multiply. */
  list: string;
  larger: Set<string>;
}

const known = new Map<Language, Spelled>();

/** The words for zero to ninety-nine, and for whole hundreds if they are one word. */
function spellNumbers(language: Language, numbers: NumberWords): Spelled {
  const read = known.get(language);
  if (read !== undefined) return read;
  const { small, tens, join, hundred } = numbers;
  const made = new Map<string, number>();
  const ones = small.split(" ").map((word) => word.split("/"));
  ones.forEach((words, value) =>
    words.forEach((word) => made.set(word.replaceAll("_", " "), value)),
  );
  tens.split(" ").forEach((words, at) => {
    for (const ten of words.replaceAll("_", " ").split("/")) {
      made.set(ten, (at + 2) * 10);
      ones.slice(1).forEach((forms, one) => {
        for (const form of forms) made.set(join(ten, form), (at + 2) * 10 + one + 1);
      });
    }
  });
  ones.slice(2, 10).forEach((words, at) => {
    for (const times of hundred.split("|")) {
      for (const word of words) made.set(`${word}${times}`, (at + 2) * 100);
    }
  });
  for (const homonym of numbers.homonyms.split("|")) made.delete(homonym);
  for (const [word, value] of made.entries().toArray()) {
    for (const suffix of numbers.times.split(" ")) made.set(`${word}${suffix}`, value);
  }
  const larger = [numbers.hundred, numbers.thousand, numbers.million].join("|").split("|");
  const all = {
    spelled: made,
    list: [...made.keys(), ...larger].join("|"),
    larger: new Set(larger),
  };
  known.set(language, all);
  return all;
}

const KANJI = "〇一二三四五六七八九";
const counter =
  /([〇一二三四五六七八九十百千]+)(?=つ(?!目)|人|個|年|回(?!目)|倍|本|冊|枚|か月|ヶ月|月|日|時|分|秒|度|番|割|行|列|件|歳|章|段|層|種|通り|か所|カ所|ヶ所|パーセント|%|問|語|台|頭|匹|杯|週)/gu;

function findKanji(folded: string): Found[] {
  return [...folded.matchAll(counter)].map((match) => {
    const [text] = match;
    const isTenths = folded[match.index + text.length] === "割";
    const value = readKanji(text) * (isTenths ? 10 : 1);
    return { values: [String(value)], at: match.index, text };
  });
}

function readKanji(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of text) {
    const times = { 十: 10, 百: 100, 千: 1_000 }[sign];
    if (times === undefined) digit = digit * 10 + KANJI.indexOf(sign);
    else {
      sum += Math.max(digit, 1) * times;
      digit = 0;
    }
  }
  return sum + digit;
}

const HANGUL: [RegExp, number][] = [
  [/(?<!\p{L})(?:셋(?!째)|세(?=\s(?!번째)))/gu, 3],
  [/(?<!\p{L})(?:넷(?!째)|네(?=\s(?!번째)))/gu, 4],
  [/(?<!\p{L})다섯(?!째|\s?번째)/gu, 5],
  [/(?<!\p{L})여섯(?!째|\s?번째)/gu, 6],
  [/(?<!\p{L})일곱(?!째|\s?번째)/gu, 7],
  [/(?<!\p{L})여덟(?!째|\s?번째)/gu, 8],
  [/(?<!\p{L})아홉(?!째|\s?번째)/gu, 9],
  [/(?<!\p{L})둘|두(?=\s)/gu, 2],
  [/(?<!\p{L})하나|한(?=\s)/gu, 1],
];
const SINO = "영일이삼사오육칠팔구";
const sino =
  /(?<!\p{L})[이삼사오육칠팔구]?[십백천][일이삼사오육칠팔구]?(?=\s?(?:년|명|개|번|퍼센트|%|권|분|초|시간|일|월|주|도|배))/gu;

function findHangul(folded: string): Found[] {
  const native = HANGUL.flatMap(([pattern, value]) =>
    [...folded.matchAll(pattern)].map((match) => ({ match, value })),
  );
  const others = [...folded.matchAll(sino)].map((match) => ({ match, value: readSino(match[0]) }));
  return [...native, ...others].map(({ match, value }) => {
    return { values: [String(value)], at: match.index, text: match[0] };
  });
}

function readSino(text: string): number {
  const [, lead = "", times = "", rest = ""] = /^(.?)([십백천])(.?)$/u.exec(text) ?? [];
  const base = { 십: 10, 백: 100, 천: 1_000 }[times] ?? 1;
  return Math.max(SINO.indexOf(lead), 1) * base + Math.max(SINO.indexOf(rest), 0);
}

function findUnit(rest: string, language: Language): Unit | null {
  const { units } = CLAIM_WORDS[language];
  const named = UNITS.flatMap((unit) =>
    units[unit]
      .split("|")
      .filter((word) => isSaidFirst(rest, word, language))
      .map((word) => ({ unit, length: word.length })),
  );
  const [longest] = named.toSorted((one, other) => other.length - one.length);
  return longest?.unit ?? null;
}

function isSaidFirst(rest: string, word: string, language: Language): boolean {
  const stem = word.replace(/\*$/u, "");
  if (!rest.startsWith(stem)) return false;
  return (
    word.endsWith("*") ||
    CLAIM_WORDS[language].isDense ||
    !/^[\p{L}\p{N}]/u.test(rest.slice(stem.length))
  );
}
