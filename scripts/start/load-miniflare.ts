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
