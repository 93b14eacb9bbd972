import type { Span } from "./find-addresses.ts";

const gap = String.raw`[\s()./\u2010-\u2015-]{0,3}`;

/** With the code of a country; as in North America; with the 0 before the code of a place. */
const patterns = [
  new RegExp(String.raw`(?<![\d\w+])\+[1-9](?:${gap}\d){7,14}(?!\d)`, "gu"),
  /(?<![\w.,:-])00[1-9]\d{0,2}(?:[\s/-]{1,3}\d{2,}){2,5}(?![\w.,:]\d|\d)/gu,
  /(?<![\d.-])(?:1[\s.-])?\(?[2-9]\d{2}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}(?![\d.-]\d|\d)/gu,
  /(?<![\d.,:-])\(?0[1-9]\d{1,4}\)?[\s/-]{1,3}\d{3,}(?:[\s-]\d{2,})*(?![\d.,:]\d|\d)/gu,
  /(?<![\d.,:-])0[1-9](?:[\s.-]\d{2}){4}(?![\d.,:-]\d|\d)/gu,
];

/** Fewest digits that are somebody's number and not any other one. */
const LEAST_DIGITS = 9;

/** Where a text gives a number to call. Dates, sums, books and binary digits are none. */
export function findPhoneNumbers(plain: string): Span[] {
  return patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap(({ index, 0: found }) => {
      const digits = found.replaceAll(/\D/g, "");
      if (digits.length < LEAST_DIGITS || /^[01]+$/.test(digits)) return [];
      return [{ from: index, to: index + found.length }];
    }),
  );
}
