import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { buildClient } from "./build-client.ts";
import { buildWorker } from "./build-worker.ts";
import { createProcesses } from "./processes.ts";
import { root } from "./root.ts";

/** Builds the client and the worker as `npm start` does, unless they are built already. */
export async function buildAll(): Promise<void> {
  const folder = join(root, ".cache");
  mkdirSync(folder, { recursive: true });
  const build = { processes: createProcesses(), log: join(folder, "build.log") };
  await Promise.all([buildClient(build), buildWorker(build)]);
}
