import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { STORE_SUITES } from "../contracts/stores/all-stores.ts";

const root = new URL("../../", import.meta.url).pathname;

/** What is called a store, and keeps no rows: objects have a contract of their own, and lines are written. */
const WITHOUT_ROWS = ["MediaStore", "Log"];

function find(pattern: string, expression: RegExp): string[] {
  return globSync(pattern, { cwd: root }).flatMap((path) =>
    [...readFileSync(`${root}${path}`, "utf8").matchAll(expression)].flatMap(
      ([, name]) => name ?? [],
    ),
  );
}

test("every store port has a suite that runs on D1 and in memory", () => {
  const named = find(
    "packages/domain/src/**/*.ts",
    /export interface (\w*(?:Store|Ledger|Library|Log|Outbox))\b/g,
  );
  const implemented = find(
    "packages/adapters/src/d1/*/*.ts",
    /export function createD1\w+\([^{]*?\): (\w+)/g,
  );
  const ofSignIn = find(
    "packages/adapters/src/auth/*.ts",
    /export function create\w+\([^)]*\b(?:db|AttemptParts)\b[^)]*\): (\w+)/g,
  );
  expect(implemented.length).toBeGreaterThan(25);
  expect(new Set(ofSignIn)).toContain("SignInTries");
  const ports = [...named, ...implemented, ...ofSignIn].filter(
    (name) => !WITHOUT_ROWS.includes(name),
  );
  expect([...new Set(ports)].filter((name) => !(name in STORE_SUITES))).toEqual([]);
  expect(Object.keys(STORE_SUITES).filter((name) => !ports.includes(name))).toEqual([]);
});

test("both runners run all of them", () => {
  for (const runner of ["memory", "worker"]) {
    const text = readFileSync(`${root}tests/contracts/stores.${runner}.test.ts`, "utf8");
    expect(text).toContain("describe.each(Object.entries(STORE_SUITES))");
    expect(text).toContain("testD1Database(");
  }
});
