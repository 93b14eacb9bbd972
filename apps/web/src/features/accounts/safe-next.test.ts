import { expect, test } from "vitest";

import { safeNext } from "./safe-next.ts";

test("signing in leads back to a page of ours, never to another site", () => {
  expect(safeNext("/episodes/1?x=2")).toBe("/episodes/1?x=2");
  const refused = ["//evil.test", "/\\evil.test", "https://evil.test", "", undefined, ["/a"]];
  expect(refused.map((next) => safeNext(next))).toEqual(refused.map(() => "/"));
});
