import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";

import { emptyDatabase } from "./empty-database.ts";

// The files share one runtime, whose start costs seconds: each begins with the database and the bucket empty.
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
await emptyDatabase(env.DB);
await emptyBucket();

async function emptyBucket(): Promise<void> {
  for (;;) {
    const { objects } = await env.MEDIA.list({ limit: 1000 });
    if (objects.length === 0) return;
    await env.MEDIA.delete(objects.map(({ key }) => key));
  }
}
