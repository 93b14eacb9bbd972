import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { root } from "./root.ts";

/** The folder with the migrations of each database. */
export const MIGRATIONS = { DB: "migrations", SEARCH: "migrations/search" };

/** The paths of all migrations from the project's root, in order. */
export function listMigrations(): string[] {
  return Object.values(MIGRATIONS).flatMap(listFolder);
}

export function listFolder(folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith(".sql"));
  return names.toSorted().map((name) => `${folder}/${name}`);
}
