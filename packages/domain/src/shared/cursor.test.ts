import { expect, test } from "vitest";
import { z } from "zod";

import { createCursor } from "./cursor.ts";

const id = "01930000-0000-7000-8000-000000000000";
const cursor = createCursor(z.tuple([z.string().max(160), z.uuid()]));

test.each([
  '"'.repeat(80),
  "𠮷".repeat(80),
  "山田 花子",
  "\u0000".repeat(80),
  "\ud800 alone",
  "%41~",
  "",
])("%j is a place that a cursor holds, within its bound", (name) => {
  const text = cursor.write([name, id]);
  expect(text).toMatch(/^[0-9a-f]+$/);
  expect(cursor.text.parse(text)).toBe(text);
  expect(cursor.read(text)).toEqual([name, id]);
});

test("every character is read as it was written", () => {
  const any = createCursor(z.tuple([z.string()]));
  for (let code = 0; code < 0x11_0000; code += 7) {
    const text = String.fromCodePoint(code);
    expect(any.read(any.write([text]))).toEqual([text]);
  }
});

test.each([
  ["a cursor of the form before", `["\\x","${id}"]`],
  ["nothing", ""],
  ["a million characters", "5b".repeat(500_000)],
  ["half a byte", "5b2"],
  ["bytes that are no text", "ff"],
  ["no JSON", "5b"],
  ["another list's place", createCursor(z.tuple([z.int()])).write([1])],
  ["an id that is none", createCursor(z.tuple([z.string(), z.string()])).write(["a", "b"])],
])("%s is refused with a sentence", (_, text) => {
  const parsed = cursor.text.safeParse(text);
  expect(parsed.error?.issues[0]?.message).toBe(
    "This is no place in the list. Begin at its start.",
  );
});
