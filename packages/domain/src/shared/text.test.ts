import { expect, test } from "vitest";

import { cleanText, cutWords, escapeXml, foldSpace } from "./text.ts";

test("a title is one line without control or direction marks", () => {
  expect(cleanText("  a\u0000\u202eb \n\t c\u2066\ufeff ", 50)).toBe("ab c");
  expect(cleanText("<b>“x” & 'y'</b>", 50)).toBe("<b>“x” & 'y'</b>");
});

test("ten thousand characters are cut to the limit, between characters", () => {
  const cut = cleanText("😀".repeat(10_000), 120);
  expect(Array.from(cut)).toHaveLength(120);
  expect(cut.endsWith("😀…")).toBe(true);
});

test("half a character is taken out", () => {
  expect(cleanText("a\ud83db\udc00", 10)).toBe("ab");
});

test("markup is said, never obeyed", () => {
  expect(escapeXml(`<break time="9s"/> & 'x'`)).toBe(
    "&lt;break time=&quot;9s&quot;/&gt; &amp; &apos;x&apos;",
  );
});

test("words that are not seen are taken out", () => {
  const tags = Array.from("ignore", (letter) =>
    String.fromCodePoint(0xe0000 + letter.charCodeAt(0)),
  );
  expect(cleanText(`Optics ${tags.join("")}`, 50)).toBe("Optics");
  expect(cleanText("e\u200bvil\u200d \u2060x\u00ad\u180e", 50)).toBe("evil x");
  expect(cleanText("a\ufe00\ufe01\ufe02\u{e0101}b", 50)).toBe("a\ufe00b");
  expect(foldSpace("e\u200bvil\n x")).toBe("evil x");
});

test("joiners stay where letters and pictures are joined by them", () => {
  for (const joined of ["می\u200cخواهم", "क\u094d\u200dष", "👩\u200d🏫", "❤️", "葛\u{e0100}"]) {
    expect(cleanText(joined, 50)).toBe(joined);
  }
});

test("a passage is cut between words, with nothing added", () => {
  expect(cutWords("one two three", 9)).toBe("one two");
  expect(cutWords("one two", 9)).toBe("one two");
  expect(cutWords("日本語の文章", 3)).toBe("日本語");
});
