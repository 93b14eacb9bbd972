import { expect, test } from "vitest";

import { findLine, listLeftOut, listParts } from "./read-hearing.ts";

test("parts of the same length have their share each", () => {
  expect(listParts({ twentieths: [1, 0.5], durationMs: 60_000 })).toEqual([
    { fromMs: 0, toMs: 30_000, share: 1 },
    { fromMs: 30_000, toMs: 60_000, share: 0.5 },
  ]);
});

test("what was left out are parts in a row of which less than half was heard", () => {
  const track = { twentieths: [0.4, 0, 1, 0.5, 0.49], durationMs: 50 };
  expect(listLeftOut(track)).toEqual([
    { fromMs: 0, toMs: 20 },
    { fromMs: 40, toMs: 50 },
  ]);
  expect(listLeftOut({ twentieths: [1, 1], durationMs: 50 })).toEqual([]);
});

test("the line of a moment is the one that began last, in the language that was heard", () => {
  const cues = [
    { startMs: 0, text: "First." },
    { startMs: 10, text: "Second." },
  ];
  const document = { tracks: [{ language: "en" as const, cues }] };
  const lineAt = (atMs: number, language: "en" | "ja" = "en") =>
    findLine(document, { language, atMs });
  expect([lineAt(9), lineAt(10), lineAt(99)]).toEqual(["First.", "Second.", "Second."]);
  expect([lineAt(9, "ja"), findLine(null, { language: "en", atMs: 1 })]).toEqual([null, null]);
});
