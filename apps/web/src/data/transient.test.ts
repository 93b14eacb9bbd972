import { expect, test } from "vitest";

import { isTransient } from "./transient.ts";

test("a lost network, a time-out, a full house and a broken server are transient; the rest is not", () => {
  expect([null, 408, 429, 500, 503].every(isTransient)).toBe(true);
  expect([400, 401, 403, 404, 410].some(isTransient)).toBe(false);
});
