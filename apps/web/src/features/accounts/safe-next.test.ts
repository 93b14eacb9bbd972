import { expect, test } from "vitest";

import { safeNext, withNext } from "./safe-next.ts";

test("signing in leads back to a page of ours, never to another site", () => {
  expect(safeNext("/episodes/1?x=2")).toBe("/episodes/1?x=2");
  const refused = ["//evil.test", "/\\evil.test", "https://evil.test", "", undefined, ["/a"]];
  expect(refused.map((next) => safeNext(next))).toEqual(refused.map(() => "/"));
});

test("each door leads to the other, and from there on to the same place", () => {
  expect(withNext("/sign-up", "/join/ABCD")).toBe("/sign-up?next=%2Fjoin%2FABCD");
  for (const next of [undefined, "//evil.test", "/sign-in?next=x", "/sign-up"]) {
    expect(withNext("/sign-in", next)).toBe("/sign-in");
  }
});
