import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import type * as Miniflare from "miniflare";

import { BUILT_WORKER, MINIFLARE } from "./built-worker.ts";

const FILE = join(BUILT_WORKER, MINIFLARE);

/** Reads it ahead of time, where it has been built. */
export function warmUpMiniflare(): void {
  if (existsSync(FILE)) loadMiniflare();
}

/** Miniflare as `bundle-worker.ts` has left it; by `require`, which keeps its source once. */
export function loadMiniflare(): typeof Miniflare {
  const loaded: typeof Miniflare = createRequire(import.meta.url)(FILE);
  return loaded;
}
