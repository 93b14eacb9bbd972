import { expect, test } from "vitest";

import { createAnswerMemory } from "./answer-memory.ts";

function answerOf(version: string, bytes: number) {
  return { version, etag: `"${version}"`, headers: [], body: new Uint8Array(bytes) };
}

test("an answer is remembered for its version only", () => {
  const memory = createAnswerMemory(100);
  memory.keep("list", answerOf("1", 10));
  expect(memory.find("list", "1")?.etag).toBe('"1"');
  expect(memory.find("other", "1")).toBeNull();
  expect(memory.find("list", "2")).toBeNull();
  expect(memory.find("list", "1")).toBeNull();
});

test("what was not asked for the longest goes first, and what is too large is not kept", () => {
  const memory = createAnswerMemory(100);
  memory.keep("one", answerOf("1", 40));
  memory.keep("two", answerOf("1", 40));
  memory.find("one", "1");
  memory.keep("three", answerOf("1", 40));
  memory.keep("four", answerOf("1", 101));
  const kept = ["one", "two", "three", "four"].map((key) => memory.find(key, "1") !== null);
  expect(kept).toEqual([true, false, true, false]);
});

test("an answer that takes the place of another takes its bytes too", () => {
  const memory = createAnswerMemory(100);
  for (let version = 0; version < 9; version += 1) memory.keep("one", answerOf(`${version}`, 50));
  memory.keep("two", answerOf("1", 50));
  expect(memory.find("one", "8")).not.toBeNull();
  expect(memory.find("two", "1")).not.toBeNull();
});
