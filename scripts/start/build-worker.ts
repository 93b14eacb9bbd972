import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { readLastLines } from "./build-client.ts";
import { BUILT_WORKER, OPTIONS } from "./built-worker.ts";
import type { Processes } from "./processes.ts";
import { endWithParent, root } from "./root.ts";
import { CommandError } from "./settings.ts";

const SOURCES = [
  "apps/worker/src/**/*",
  "packages/{domain,api,adapters,jobs}/src/**/*",
  "scripts/start/{bundle-worker,built-worker,control-worker,gate-worker,limit-worker}.ts",
  "wrangler.toml",
  "pnpm-lock.yaml",
];

/** Bundles the worker when a source is newer than the last bundle; throws with the end of the log. */
export async function buildWorker(parts: { processes: Processes; log: string }): Promise<void> {
  if (isBuilt()) return;
  const build = parts.processes.start({
    command: [...endWithParent, join(root, "scripts/start/bundle-worker.ts")],
    env: {},
    log: parts.log,
  });
  if ((await build.exit) === 0) return;
  throw new CommandError(`The worker could not be built:\n${readLastLines(parts.log)}`);
}

function isBuilt(): boolean {
  const options = join(BUILT_WORKER, OPTIONS);
  if (!existsSync(options)) return false;
  // It names places on this machine, which a copied folder is not.
  if (!readFileSync(options, "utf8").includes(JSON.stringify(root.replace(/\/$/, ""))))
    return false;
  const built = statSync(options).mtimeMs;
  return SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root })).every(
    (file) => statSync(join(root, file)).mtimeMs <= built,
  );
}
