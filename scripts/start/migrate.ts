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
  for (const file of listFolder(folder).filter((path) => !applied.has(path))) {
    const statements = readFileSync(join(root, file), "utf8")
      .split("--> statement-breakpoint")
      .map((statement) => statement.trim())
      .filter((statement) => statement !== "");
    await db.batch([
      ...statements.map((statement) => db.prepare(statement)),
      db.prepare("insert into d1_migrations (name) values (?)").bind(file.slice(folder.length + 1)),
    ]);
  }
}
