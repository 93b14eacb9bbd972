import { isCalledUp } from "./cues.ts";
import type { Span } from "./find-addresses.ts";
import { findSpans, searchFor } from "./search.ts";

/** Digits and the words between them in phone numbers read aloud. French and others group by two. */
const words: string[] = [
  "zero|oh|o|one|two|three|four|five|six|seven|eight|nine|plus|double|triple|hundred",
  "null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun",
  "zéro|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|et",
  "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|más",
  "due|tre|quattro|cinque|sei|sette|otto|nove|più",
  "dois|duas|três|quatro|sete|oito|meia|mais|um|uma",
  "ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять|плюс|десять|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|двести|триста|девятьсот|восемьсот",
];
const between = String.raw`(?:,?[\s-]{1,2}|,)`;
const word = `(?:${words.join("|")})`;
/** At least seven; no phone number has more than fifteen digits. */
const west = searchFor(
  "call|dial|ring|phone|text|number|ruf|wähl|telefon|handy|appel|compose|llam|llám|marc|marqu|tel|chiam|lig|disq|disc|звони|набери|телефон|номер",
  new RegExp(String.raw`(?<![\p{L}\d])${word}(?:${between}${word}){6,19}(?![\p{L}\d])`, "giu"),
);
const kana =
  "ゼロ|レイ|マル|イチ|ニー|ニ|サン|ヨン|シ|ゴー|ゴ|ロク|ナナ|シチ|ハチ|キュウ|キュー|ク";
const east = searchFor(
  "電話|ダイヤル|番号|전화|문자|연락|번호",
  new RegExp(
    String.raw`(?:(?:[〇零一二三四五六七八九]|[공영일이삼사오육칠팔구]|${kana})[\s、,のノー・-]{0,2}){8,15}`,
    "gu",
  ),
);

/** Finds phone numbers written as words. Counting aloud is none. */
export function findSpokenNumbers(plain: string): Span[] {
  return findSpans(plain, [west, east]).filter(({ from, to }) => isCalledUp(plain, from, to));
}
