import { expect, test } from "vitest";

import { PersonName } from "./person-name.ts";

const quotes = '"'.repeat(80);

test.each([
  ["  Ada   Lovelace ", "Ada Lovelace"],
  ["Åsa", "Åsa"],
  ["A\u030asa", "Åsa"],
  ["山田 花子", "山田 花子"],
  ["O'Neill-Żółw Jr.", "O'Neill-Żółw Jr."],
  ["Mia 🦊", "Mia 🦊"],
  ["علی‌رضا", "علی‌رضا"],
  ["x".repeat(80), "x".repeat(80)],
  ["𠮷".repeat(80), "𠮷".repeat(80)],
  [`${quotes.slice(1)}x`, `${quotes.slice(1)}x`],
])("%j is a name", (text, name) => {
  expect(PersonName.parse(text)).toBe(name);
});

test.each([
  ["", "Enter a name."],
  ["   ", "Enter a name."],
  ["\u200d", "Enter a name."],
  [quotes, "A name has at least one letter or digit."],
  ["...", "A name has at least one letter or digit."],
  ["x".repeat(81), "A name has at most 80 characters."],
  ["x".repeat(1_000_000), "A name has at most 80 characters."],
  ["Ada\nLovelace", "A name is one line, without characters that are not seen."],
  ["Ada\u2028Lovelace", "A name is one line, without characters that are not seen."],
  ["Ada\u0000", "A name is one line, without characters that are not seen."],
  ["Ada\u001b[31m", "A name is one line, without characters that are not seen."],
  ["Ada \u202egnihton", "A name is one line, without characters that are not seen."],
  ["Ada\u2067x\u2069", "A name is one line, without characters that are not seen."],
  ["Ada\u200b", "A name is one line, without characters that are not seen."],
  ["Ada\u00ad", "A name is one line, without characters that are not seen."],
  ["Ada\ue000", "A name is one line, without characters that are not seen."],
  ["Ada\ud800", "A name is one line, without characters that are not seen."],
])("%j is none", (text, sentence) => {
  const parsed = PersonName.safeParse(text);
  expect(parsed.error?.issues.map(({ message }) => message)).toContain(sentence);
});
