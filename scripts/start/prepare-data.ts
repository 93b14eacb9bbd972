import { applyMigrations } from "./migrate.ts";
import { type Bindings, withBindings } from "./open-bindings.ts";

/** Migrates the databases and fills in the demo if wanted. */
export async function prepareData(options: { dataDir: string; hasDemo: boolean }): Promise<void> {
  await withBindings(options.dataDir, async (bindings) => {
    const loading = options.hasDemo ? loadDemo() : null;
    await applyMigrations(bindings);
    const seed = await loading;
    await seed?.(bindings);
  });
}

/** Loads the demo, which takes a while, and gives what writes it. */
async function loadDemo() {
  const [{ readDemoCourses, seedDemo }, { hashPassword }] = await Promise.all([
    import("@learnlab/demo"),
    import("better-auth/crypto"),
  ]);
  const courses = readDemoCourses();
  return ({ DB: db, MEDIA: media }: Bindings) =>
    seedDemo({ db, media, hashPassword, now: Date.now() }, courses);
}
