import { expect, test } from "vitest";

import { cleanText, escapeXml } from "./text.ts";

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
