import { readFileSync } from "node:fs";
import { join } from "node:path";

import { listFolder, MIGRATIONS } from "./list-migrations.ts";
import { root } from "./root.ts";

type Databases = Record<keyof typeof MIGRATIONS, D1Database>;

/**
 * Applies the migrations that wrangler's own table does not name yet, so `wrangler d1 migrations` works on
 * the same databases.
 */
export async function applyMigrations(databases: Databases): Promise<void> {
  await applyFolder(databases.DB, MIGRATIONS.DB);
  await applyFolder(databases.SEARCH, MIGRATIONS.SEARCH);
}

async function applyFolder(db: D1Database, folder: string): Promise<void> {
  await db
    .prepare(
      `create table if not exists d1_migrations (id integer primary key autoincrement,
         name text unique, applied_at timestamp default current_timestamp not null)`,
    )
    .run();
  const { results } = await db.prepare("select name from d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => `${folder}/${name}`));
  const missing = listFolder(folder).filter((path) => !applied.has(path));
  const migrations = missing.map((file) => db.prepare(readMigration(folder, file)));
  // A new database has no rows that one of them could stumble over, and waits for the disk only once.
  const steps = applied.size === 0 ? [migrations] : migrations.map((migration) => [migration]);
  for (const step of steps.filter((statements) => statements.length > 0)) await db.batch(step);
}

/** The whole file as one text, which the local D1 runs at once: each text that is prepared takes a while. */
function readMigration(folder: string, file: string): string {
  const name = file.slice(folder.length + 1);
  const statements = readFileSync(join(root, file), "utf8").trim().replace(/;$/, "");
  return `${statements};\ninsert into d1_migrations (name) values ('${name}');`;
}
