import { expect, test } from "vitest";

import { createRecentValues } from "./keep-recent.ts";

test("the values used longest ago make room, by size", () => {
  const recent = createRecentValues<string>(10, (value) => value.length);
  recent.keep("a", "1234");
  recent.keep("b", "1234");
  expect(recent.find("a")).toBe("1234");
  recent.keep("c", "1234");
  expect([recent.find("a"), recent.find("b"), recent.find("c")]).toEqual(["1234", null, "1234"]);
  recent.keep("a", "1234567890");
  expect([recent.find("a"), recent.find("c")]).toEqual(["1234567890", null]);
  recent.keep("d", "larger than all of the room");
  expect(recent.find("d")).toBeNull();
});
