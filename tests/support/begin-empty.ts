import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";

import { emptyDatabase, emptySearch } from "./empty-database.ts";

// The files share one runtime, whose start costs seconds: each begins with the databases and the bucket empty.
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
await applyD1Migrations(env.SEARCH, env.TEST_SEARCH_MIGRATIONS);
await emptyDatabase(env.DB);
await emptySearch(env.SEARCH);
await emptyBucket();

async function emptyBucket(): Promise<void> {
  for (;;) {
    const { objects } = await env.MEDIA.list({ limit: 1000 });
    if (objects.length === 0) return;
    await env.MEDIA.delete(objects.map(({ key }) => key));
  }
}
