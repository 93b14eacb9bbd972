import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const sources = globSync(["packages/*/src/**/*.ts", "apps/*/src/**/*.ts", "scripts/**/*.ts"], {
  cwd: root,
});

/** A statement, or a call of the query builder, that changes or removes rows of the audit log. */
const CHANGES = [
  /\.(?:update|delete)\(\s*(?:schema\.)?auditLog\b/,
  /update\s+["'`]?audit_log/i,
  /delete\s+from\s+["'`]?audit_log/i,
  /replace\s+into\s+["'`]?audit_log/i,
];

function findChanges(text: string): string[] {
  return CHANGES.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

test("nothing changes or removes a row of the audit log, but to forget who is deleted", () => {
  expect(sources.length).toBeGreaterThan(300);
  const changing = sources.filter(
    (file) => findChanges(readFileSync(`${root}${file}`, "utf8")).length > 0,
  );
  expect(changing).toEqual(["packages/adapters/src/d1/exports/account-eraser.ts"]);
  const eraser = readFileSync(`${root}${changing[0]}`, "utf8");
  expect(findChanges(eraser)).toEqual(["update audit_log"]);
});

test.each([
  "db.update(auditLog).set({ detail: '' })",
  "db.delete(schema.auditLog)",
  "sql`update audit_log set detail = ''`",
  "sql`DELETE FROM audit_log`",
])("a statement that would is found: %s", (statement) => {
  expect(findChanges(statement)).toHaveLength(1);
});
