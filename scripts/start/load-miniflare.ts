import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import type * as Miniflare from "miniflare";

import { BUILT_WORKER, MINIFLARE } from "./built-worker.ts";

const FILE = join(BUILT_WORKER, MINIFLARE);

/** Loads Miniflare ahead of time if it has been built. */
export function warmUpMiniflare(): void {
  if (existsSync(FILE)) loadMiniflare();
}

/** The Miniflare that `bundle-worker.ts` built, loaded with `require`, which keeps its source only once in memory. */
export function loadMiniflare(): typeof Miniflare {
  const loaded: typeof Miniflare = createRequire(import.meta.url)(FILE);
  return loaded;
}

/** What each Miniflare on a data folder has in common: its files, and a port that nobody is told. */
export function describeDataDir(dataDir: string) {
  const { Log, LogLevel } = loadMiniflare();
  return {
    host: "127.0.0.1",
    port: 0,
    // Otherwise Miniflare asks Cloudflare for the location of requests.
    cf: false as const,
    log: new Log(LogLevel.WARN),
    // Wrangler also uses this subfolder.
    resourcePersistencePath: join(dataDir, "v3"),
  };
}
