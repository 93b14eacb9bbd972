import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";

import { createJsonLog } from "./index.ts";

function logOf(error: unknown): string {
  const lines: string[] = [];
  createJsonLog((line) => lines.push(line)).error("door.failed", error);
  expect(lines).toHaveLength(1);
  return lines.join();
}

test("a failed query is logged with its words and its reason, without what people wrote", () => {
  const query = "select id from users where email = ? and name = ?";
  const values = ["mia@example.org", "Mia\n    at Tanaka"];
  const failed = new DrizzleQueryError(query, values, new Error("D1_ERROR: no such table"));
  for (const error of [failed, new Error("The door failed.", { cause: failed })]) {
    const line = logOf(error);
    expect(line).toContain(query);
    expect(line).not.toMatch(/mia@example|Tanaka/);
  }
  expect(logOf(failed)).toContain("no such table");
});

test("any other error is logged whole, with where it happened", () => {
  const line = logOf(new TypeError("x is $& not a function", { cause: new Error("why") }));
  const found: unknown = JSON.parse(line);
  expect(found).toMatchObject({ error: "x is $& not a function", name: "TypeError", cause: "why" });
  expect(line).toContain("json-log.test.ts");
});
