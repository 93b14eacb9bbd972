import { expect, test } from "vitest";

import { type Card, writeCards } from "./write-cards.ts";

const card: Card = {
  id: "learnlab-a-why-en",
  front: "Why?",
  back: "Because.",
  keyTerms: [],
  tags: ["LearnLab", "Database Design"],
};

const rowsOf = (deck: string, cards: Card[]) =>
  writeCards(deck, cards)
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .slice(0, -1)
    .map((line) => line.split("\t"));

test("cards stand under the headers that Anki reads", () => {
  expect(writeCards("LearnLab Databases", [{ ...card, keyTerms: ["cause", "a & b"] }])).toBe(
    `#separator:tab
#html:true
#deck:LearnLab Databases
#notetype:Basic
#tags column:3
#guid column:4
Why?\tBecause.<br><small>cause · a &amp; b</small>\tLearnLab Database_Design\tlearnlab-a-why-en
`,
  );
});

test.each([
  ["if (a < b && c > d) { return '<b>\u201d'; }", "if (a &lt; b &amp;&amp; c &gt; d) {"],
  ["a\tb", "a b"],
  ["a\r\nb\nc\u2028d", "a<br>b<br>c<br>d"],
  ['"quoted" at once', "&quot;quoted&quot; at once"],
  ["#include <stdio.h>", "&#35;include &lt;stdio.h&gt;"],
  ["a\u0000\u0007b", "a b"],
  ["🐢 مرحبا 日本語", "🐢 مرحبا 日本語"],
])("%j stays one column and is shown as it is", (text, shown) => {
  const rows = rowsOf("Deck", [{ ...card, front: text, back: text }]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toHaveLength(4);
  expect(rows[0]?.[0]).toContain(shown);
  expect(rows[0]?.[1]).toContain(shown);
});

test("a deck and a tag of many lines and parts are one name each", () => {
  const [row] = rowsOf("A::B\nC", [{ ...card, tags: ["two\nwords\there"] }]);
  expect(row?.[2]).toBe("two_words_here");
  expect(writeCards("A::B\nC", [])).toContain("#deck:A:B C\n");
});
