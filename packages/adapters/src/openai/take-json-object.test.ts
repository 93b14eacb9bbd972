import { expect, test } from "vitest";

import { takeJsonObject } from "./take-json-object.ts";

test.each([
  ["an object alone", '{"a":1}', '{"a":1}'],
  ["in marks of code", '```json\n{"a":{"b":2}}\n```', '{"a":{"b":2}}'],
  ["behind a sentence", 'Here you are:\n{"a":1}\nAnything else?', '{"a":1}'],
  ["behind thoughts with braces", '<think>{"a":0}? No.</think>\n\n{"a":1}', '{"a":1}'],
  ["no object", "I would rather not.", "I would rather not."],
  ["cut off", '{"a":', '{"a":'],
  ["thoughts that do not end", "<think>Let me see", "<think>Let me see"],
  ["a brace that closes first", "} then {", "} then {"],
])("%s", (_name, text, expected) => {
  expect(takeJsonObject(text)).toBe(expected);
});
