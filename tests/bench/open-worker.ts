import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { createPresigner } from "@learnlab/adapters/r2";
import { getPlatformProxy, unstable_startWorker } from "wrangler";

const root = fileURLToPath(new URL("../../", import.meta.url));
const credentials = {
  accessKeyId: "bench-media-access-key",
  secretAccessKey: "bench-media-secret-access-key",
};

const settings = {
  AUTH_SECRET: "a-secret-that-only-benches-know-01",
  MEDIA_ACCESS_KEY_ID: credentials.accessKeyId,
  MEDIA_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  POLLY_ENDPOINT: "http://127.0.0.1:9",
  POLLY_ACCESS_KEY_ID: "bench-polly-access-key",
  POLLY_SECRET_ACCESS_KEY: "bench-polly-secret-key",
  SIGN_UP: "open",
};

/** A worker with bare handlers beside ours, on a database and bucket that `prepare` has filled. */
export async function openBenchWorker(
  prepare: (bindings: Env) => Promise<void>,
  ownSettings: Record<string, string> = {},
) {
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  process.env["WRANGLER_LOG"] = "error";
  const folder = await mkdtemp(join(tmpdir(), "learnlab-bench-"));
  const configPath = join(root, "wrangler.toml");
  const proxy = await getPlatformProxy<Env>({ configPath, persist: { path: join(folder, "v3") } });
  await prepare(proxy.env);
  await proxy.dispose();
  const worker = await unstable_startWorker({
    config: configPath,
    entrypoint: join(root, "tests/bench/bench-worker.ts"),
    bindings: Object.fromEntries(
      Object.entries({ ...settings, ...ownSettings }).map(([name, value]) => [
        name,
        { type: "plain_text", value },
      ]),
    ),
    dev: {
      server: { hostname: "127.0.0.1", port: 0 },
      persist: folder,
      inspector: false,
      watch: false,
      logLevel: "error",
    },
  });
  await worker.ready;
  const origin = (await worker.url).origin;
  const presigner = createPresigner({
    ...credentials,
    endpoint: `${origin}/s3`,
    bucket: "learnlab-media",
    now: () => Date.now(),
  });
  return {
    origin,
    presigner,
    async [Symbol.asyncDispose]() {
      await worker.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Applies the migrations as wrangler would, without its start-up time. */
export const migrate = (db: D1Database) => applyFolder(db, "migrations");
export const migrateSearch = (db: D1Database) => applyFolder(db, "migrations/search");

async function applyFolder(db: D1Database, name: string): Promise<void> {
  const folder = join(root, name);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql"));
  for (const file of files.toSorted()) {
    await applyMigration(db, await readFile(join(folder, file), "utf8"));
  }
}

async function applyMigration(db: D1Database, sql: string): Promise<void> {
  const statements = sql.split("--> statement-breakpoint").map((statement) => statement.trim());
  await db.batch(
    statements.filter((statement) => statement !== "").map((statement) => db.prepare(statement)),
  );
}
