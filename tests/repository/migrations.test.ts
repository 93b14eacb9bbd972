import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../../migrations/", import.meta.url).pathname;
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .toSorted();

test("no migration deletes rows behind a deleted row", () => {
  for (const name of files) {
    expect(readFileSync(`${folder}${name}`, "utf8"), name).not.toMatch(/on delete cascade/i);
  }
});

test("a rebuilt table keeps what points at it", () => {
  const careless = files.slice(1).filter((name) => {
    const sql = readFileSync(`${folder}${name}`, "utf8");
    return /drop table/i.test(sql) && !/defer_foreign_keys/i.test(sql);
  });
  expect(careless).toEqual([]);
});

test("every table says when its rows were made and changed", () => {
  const sql = files.map((name) => readFileSync(`${folder}${name}`, "utf8")).join("\n");
  const tables = [...sql.matchAll(/CREATE TABLE `(\w+)` \(([\s\S]*?)\n\);/g)];
  expect(tables.length).toBeGreaterThan(20);
  for (const [, name, columns] of tables) {
    if (name === "rate_limits") continue;
    expect(columns, name).toContain("`created_at`");
    expect(columns, name).toContain("`updated_at`");
  }
});
