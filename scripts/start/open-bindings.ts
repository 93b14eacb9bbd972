import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { buildWorker } from "./build-worker.ts";
import { isBuilt, readBuiltWorker } from "./built-worker.ts";
import { describeDataDir, loadMiniflare } from "./load-miniflare.ts";
import { createProcesses } from "./processes.ts";
import { root } from "./root.ts";

export interface Bindings {
  DB: D1Database;
  SEARCH: D1Database;
  MEDIA: R2Bucket;
}

/**
 * Opens the installation's databases and bucket without the worker, on the Miniflare that was built with it:
 * wrangler would take a second to load, and start all that its file names.
 */
export async function withBindings<TResult>(
  dataDir: string,
  work: (bindings: Bindings) => Promise<TResult>,
): Promise<TResult> {
  await buildMissing();
  const { options } = readBuiltWorker();
  const { convertV4MiniflareOptions, Miniflare } = loadMiniflare();
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...describeDataDir(dataDir),
      workers: [
        {
          name: "stores",
          compatibilityDate: options.compatibilityDate ?? "",
          modules: [{ type: "ESModule", path: "stores.js", contents: "export default {};" }],
          d1Databases: options.d1Databases ?? {},
          r2Buckets: options.r2Buckets ?? {},
        },
      ],
    }),
  );
  try {
    return await work(await miniflare.getBindings<Bindings>());
  } finally {
    await miniflare.dispose();
  }
}

/** A folder may be opened where nothing has been started yet. */
async function buildMissing(): Promise<void> {
  if (isBuilt()) return;
  const folder = join(root, ".cache");
  mkdirSync(folder, { recursive: true });
  await buildWorker({ processes: createProcesses(), log: join(folder, "build.log") });
}
