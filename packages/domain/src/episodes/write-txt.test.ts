import { expect, test } from "vitest";

import { writeTxt } from "./write-txt.ts";

test("the text to read has a paragraph for each segment", () => {
  const lines = [
    { segment: "hello", text: "Good morning." },
    { segment: "hello", text: "Let's\u202E begin." },
    { segment: "lesson", text: "細胞は生きている。" },
    { segment: "lesson", text: "水が要る。" },
    { segment: "lesson", text: "So says the book." },
  ];
  expect(writeTxt(lines)).toBe(
    "Good morning. Let's begin.\n\n細胞は生きている。水が要る。 So says the book.\n",
  );
});
