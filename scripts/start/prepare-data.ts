import { applyMigrations } from "./migrate.ts";

/** Migrates the databases and fills in the demo if wanted. */
export async function prepareData(options: { dataDir: string; hasDemo: boolean }): Promise<void> {
  // Loading wrangler takes most of a second, which a start with nothing to do avoids.
  const { withBindings } = await import("./open-bindings.ts");
  await withBindings(options.dataDir, async (bindings) => {
    await applyMigrations(bindings);
    if (options.hasDemo) await seed(bindings);
  });
}

async function seed(bindings: { DB: D1Database; MEDIA: R2Bucket }): Promise<void> {
  const { readDemoCourses, seedDemo } = await import("@learnlab/demo");
  const { hashPassword } = await import("better-auth/crypto");
  const target = { db: bindings.DB, media: bindings.MEDIA, hashPassword, now: Date.now() };
  await seedDemo(target, readDemoCourses());
}
