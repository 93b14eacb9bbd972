import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

import { createMemoryD1 } from "./memory-d1.ts";

const root = new URL("../../../../../", import.meta.url).pathname;
/** The migrations of each database. */
const FOLDERS = { DB: `${root}migrations/`, SEARCH: `${root}migrations/search/` };
type Binding = keyof typeof FOLDERS;

/** The limits of workerd's SQLite. */
const limits = {
  sqlLength: 100_000,
  column: 100,
  exprDepth: 100,
  compoundSelect: 5,
  likePatternLength: 50,
  variableNumber: 100,
};
const options = { limits, enableDoubleQuotedStringLiterals: true };

const images = new Map<Binding, Uint8Array>();

/** A new private database with every migration applied. */
export function openMemoryDatabase(binding: Binding = "DB"): D1Database {
  const image = images.get(binding) ?? migrate(FOLDERS[binding]);
  images.set(binding, image);
  const sqlite = new DatabaseSync(":memory:", options);
  sqlite.deserialize(image);
  return createMemoryD1(sqlite);
}

function migrate(folder: string): Uint8Array {
  const sqlite = new DatabaseSync(":memory:", { enableDoubleQuotedStringLiterals: true });
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  for (const name of files.toSorted()) {
    sqlite.exec(`begin; ${readFileSync(`${folder}${name}`, "utf8")}; commit`);
  }
  return sqlite.serialize();
}
