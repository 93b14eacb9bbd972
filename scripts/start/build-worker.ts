import { join, relative } from "node:path";

import { readLastLines } from "./build-client.ts";
import { type Build, dropStamp, isUpToDate, writeStamp } from "./build-stamp.ts";
import { BUILT_WORKER } from "./built-worker.ts";
import type { Processes } from "./processes.ts";
import { endWithParent, root } from "./root.ts";
import { CommandError } from "./settings.ts";

const BUILD: Build = {
  name: "worker",
  sources: [
    "apps/worker/src/**/*",
    "packages/*/src/**/*",
    "{apps/worker,packages/*}/package.json",
    "scripts/start/{bundle,built,control,gate}-worker.ts",
    "scripts/start/local-{bindings,database,limits}.ts",
    "scripts/start/note-damage.ts",
    "scripts/start/shrink-miniflare.ts",
    "wrangler.toml",
    "pnpm-lock.yaml",
    "patches/*",
  ],
  // The bundle contains paths of this machine, which are wrong in a copied folder.
  settings: [root],
  output: relative(root, BUILT_WORKER),
};

/** Bundles the worker unless it was bundled from the current sources; throws with the end of the log. */
export async function buildWorker(parts: { processes: Processes; log: string }): Promise<void> {
  if (isUpToDate(BUILD)) return;
  dropStamp(BUILD);
  const build = parts.processes.start({
    command: [...endWithParent, join(root, "scripts/start/bundle-worker.ts")],
    env: {},
    log: parts.log,
  });
  if ((await build.exit) === 0) return writeStamp(BUILD);
  throw new CommandError(`The worker could not be built:\n${readLastLines(parts.log)}`);
}
