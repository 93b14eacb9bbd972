import { join } from "node:path";

import { getPlatformProxy } from "wrangler";

import { root } from "./root.ts";

export interface Bindings {
  DB: D1Database;
  SEARCH: D1Database;
  MEDIA: R2Bucket;
}

/** Opens the installation's databases and bucket without the worker. */
export async function withBindings<TResult>(
  dataDir: string,
  work: (bindings: Bindings) => Promise<TResult>,
): Promise<TResult> {
  const proxy = await getPlatformProxy<Bindings>({
    configPath: join(root, "wrangler.toml"),
    // The worker keeps its state in the subfolder v3.
    persist: { path: join(dataDir, "v3") },
    envFiles: [],
  });
  try {
    return await work(proxy.env);
  } finally {
    await proxy.dispose();
  }
}
