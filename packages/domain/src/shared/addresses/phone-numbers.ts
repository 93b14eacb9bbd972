import { isCalledUp } from "./cues.ts";
import type { Span } from "./find-addresses.ts";
import { findSpans, searchFor } from "./search.ts";

const gap = String.raw`[\s()./\u2010-\u2015ー-]{0,3}`;

const someDigit = "0|1|2|3|4|5|6|7|8|9";

/** With a country code; North American; with the 0 before an area code; after words. */
const shapes = [
  searchFor(someDigit, new RegExp(String.raw`(?<![\d\w+])\+[1-9](?:${gap}\d){7,14}(?!\d)`, "gu")),
  searchFor(someDigit, /(?<![\w.,:-])00[1-9]\d{0,2}(?:[\s/-]{1,3}\d{2,12}){2,5}(?![\w.,:]\d|\d)/gu),
  searchFor(
    someDigit,
    /(?<![\d.-])(?:1[\s.-])?\(?[2-9]\d{2}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}(?![\d.-]\d|\d)/gu,
  ),
  searchFor(
    someDigit,
    /(?<![\d.,:-])\(?0[1-9]\d{1,4}\)?[\s/-]{1,3}\d{3,12}(?:[\s-]\d{2,8}){0,5}(?![\d.,:]\d|\d)/gu,
  ),
  searchFor(someDigit, /(?<![\d.,:-])0[1-9](?:[\s.-]\d{2}){4}(?![\d.,:-]\d|\d)/gu),
  searchFor(
    someDigit,
    /(?<![\w.,:-])(?:0\d{1,3}[-ー]\d{3,4}[-ー]\d{4}|0120[-ー]\d{3}[-ー]\d{3})(?![\d.,:-]\d|\d)/gu,
  ),
  searchFor(
    someDigit,
    /(?<![\d.,:-])[78][\s-]?\(?[3489]\d{2}\)?[\s-]\d{3}[\s-]\d{2}[\s-]\d{2}(?![\d.,:-]\d|\d)/gu,
  ),
  searchFor(someDigit, /(?<![\d.,:-])\([1-9]\d\)\s?9?\d{4}-\d{4}(?![\d.,:-]\d|\d)/gu),
];
const vanity = searchFor(
  "00-",
  /(?<![\w-])1?-?[89]00-(?=[A-Z\d-]{0,8}[A-Z])[A-Z\d]{3,4}-?[A-Z\d]{3,4}(?![\w-])/gu,
);
/** Any digits, if the sentence asks people to call them. */
const digits = searchFor(
  someDigit,
  /(?<![\w.,+-])[+(]{0,2}\d(?:[\s()./\u2010-\u2015ー-]{0,3}\d){5,14}(?![\w]|[.,]\d)/gu,
);
const shortCode = searchFor(
  "text|sms|sende|schick|envoie|envía|invia|envie",
  /(?<!\p{L})(?:text|sms|sende|schick|envoie|envía|invia|envie)\s[\p{L}\d]{2,16}\s(?:to|an|au|al|a|para)\s\d{3,7}(?![\d.,]\d|\d)/giu,
);

/** The fewest digits that are certainly a phone number. */
const LEAST_DIGITS = 9;

/** Finds phone numbers. Dates, sums, ISBNs and binary digits are none. */
export function findPhoneNumbers(plain: string): Span[] {
  return [
    ...findSpans(plain, shapes).filter((span) => isNumber(plain, span)),
    ...findSpans(plain, [vanity, shortCode]),
    ...findSpans(plain, [digits]).filter(({ from, to }) => isCalledUp(plain, from, to)),
  ];
}

/** Digits right before it make it the end of a longer number, such as a sum or an account. */
function isNumber(plain: string, { from, to }: Span): boolean {
  const found = plain.slice(from, to).replaceAll(/\D/g, "");
  if (found.length < LEAST_DIGITS || /^[01]+$/.test(found)) return false;
  return !/\d\s$/.test(plain.slice(Math.max(0, from - 2), from));
}
