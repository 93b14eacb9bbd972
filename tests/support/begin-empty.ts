import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";

// The files share one runtime, whose start costs seconds: each begins with the database and the bucket empty.
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
await emptyTables();
await emptyBucket();

async function emptyTables(): Promise<void> {
  const { results } = await env.DB.prepare(
    `select name from sqlite_master where type = 'table' and name <> 'd1_migrations'
     and name not like 'sqlite#_%' escape '#' and name not like '#_cf#_%' escape '#'`,
  ).all<{ name: string }>();
  await env.DB.batch([
    env.DB.prepare("pragma defer_foreign_keys = on"),
    ...results.map(({ name }) => env.DB.prepare(`delete from "${name}"`)),
  ]);
}

async function emptyBucket(): Promise<void> {
  for (;;) {
    const { objects } = await env.MEDIA.list({ limit: 1000 });
    if (objects.length === 0) return;
    await env.MEDIA.delete(objects.map(({ key }) => key));
  }
}
