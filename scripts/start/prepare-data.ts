import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readDemoCourses, seedDemo } from "@learnlab/demo";
import { hashPassword } from "better-auth/crypto";
import { getPlatformProxy } from "wrangler";

import { root } from "./root.ts";

interface Bindings {
  DB: LocalD1;
  MEDIA: { put(key: string, text: string, options: object): Promise<unknown> };
}

interface LocalD1 {
  prepare(sql: string): Statement;
  batch(statements: unknown[]): Promise<unknown>;
}

interface Statement {
  bind(...values: unknown[]): Statement;
  all<TRow>(): Promise<{ results: TRow[] }>;
  run(): Promise<unknown>;
}

/** Brings the local database up to date, and fills it with the demo where that is wanted. */
export async function prepareData(options: { dataDir: string; hasDemo: boolean }): Promise<void> {
  const proxy = await getPlatformProxy<Bindings>({
    configPath: join(root, "wrangler.toml"),
    persist: { path: join(options.dataDir, "v3") },
    envFiles: [],
  });
  try {
    await applyMigrations(proxy.env.DB);
    if (options.hasDemo) {
      const { DB: db, MEDIA: media } = proxy.env;
      await seedDemo({ db, media, hashPassword, now: Date.now() }, readDemoCourses());
    }
  } finally {
    await proxy.dispose();
  }
}

/**
 * Applies what wrangler's own table of migrations does not name yet, so that `wrangler d1 migrations`
 * can be used on the same database.
 */
async function applyMigrations(db: LocalD1): Promise<void> {
  await db
    .prepare(
      `create table if not exists d1_migrations (id integer primary key autoincrement,
         name text unique, applied_at timestamp default current_timestamp not null)`,
    )
    .run();
  const { results } = await db.prepare("select name from d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const folder = join(root, "migrations");
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql") && !applied.has(name));
  for (const name of files.toSorted()) {
    const statements = readFileSync(join(folder, name), "utf8")
      .split("--> statement-breakpoint")
      .map((statement) => statement.trim())
      .filter((statement) => statement !== "");
    await db.batch([
      ...statements.map((statement) => db.prepare(statement)),
      db.prepare("insert into d1_migrations (name) values (?)").bind(name),
    ]);
  }
}
