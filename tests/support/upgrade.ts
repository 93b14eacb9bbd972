import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

const folder = new URL("../../migrations/", import.meta.url).pathname;

export const MIGRATIONS = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .toSorted();

/** A database as it was just before a migration. */
export function openBefore(migration: string): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  for (const name of MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration))) apply(db, name);
  return db;
}

export function apply(db: DatabaseSync, name: string): void {
  db.exec(`begin; ${readFileSync(`${folder}${name}`, "utf8")}; commit`);
}
