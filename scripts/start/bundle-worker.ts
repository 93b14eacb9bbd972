/** Bundles the worker as a deploy does, for `npm start`. A process of its own, because wrangler takes much memory. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";

import { unstable_getMiniflareWorkerOptions } from "wrangler";

import { runWrangler } from "../deploy/run-wrangler.ts";
import {
  BINDINGS,
  BUILT_WORKER,
  CONTROL,
  DAMAGE,
  DATABASE,
  GATE,
  LIMITS,
  MINIFLARE,
  OPTIONS,
} from "./built-worker.ts";
import { root } from "./root.ts";
import { shrinkMiniflare } from "./shrink-miniflare.ts";

const fresh = `${BUILT_WORKER}-${process.pid}`;
const noAssets = `${fresh}-assets`;
const ownCode = {
  "gate-worker": GATE,
  "control-worker": CONTROL,
  "local-bindings": BINDINGS,
  "local-database": DATABASE,
  "local-limits": LIMITS,
  "note-damage": DAMAGE,
};

try {
  // The client may be built at the same time: wrangler needs its folder and fails on files that vanish.
  mkdirSync(join(root, "apps/web/dist"), { recursive: true });
  mkdirSync(noAssets, { recursive: true });
  runWrangler(["deploy", "--dry-run", "--outdir", fresh, "--assets", noAssets]);
  for (const [name, file] of Object.entries(ownCode)) {
    const code = readFileSync(join(root, `scripts/start/${name}.ts`), "utf8");
    writeFileSync(join(fresh, file), stripTypeScriptTypes(code));
  }
  writeFileSync(join(fresh, MINIFLARE), await shrinkMiniflare());
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(root, "wrangler.toml"));
  // Each start provides its own values, and wrangler has mixed in those of .dev.vars.
  const { bindings: _values, modulesRules: _rules, ...options } = workerOptions;
  writeFileSync(join(fresh, OPTIONS), JSON.stringify(options));
  replaceBuilt();
} finally {
  for (const folder of [fresh, noAssets]) rmSync(folder, { recursive: true, force: true });
}

/** Replaces one file at a time and the options last, so that a start at the same moment finds one complete bundle. */
function replaceBuilt(): void {
  mkdirSync(BUILT_WORKER, { recursive: true });
  rmSync(join(BUILT_WORKER, OPTIONS), { force: true });
  const files = readdirSync(fresh).filter((file) => !/\.map$|\.md$/.test(file) && file !== OPTIONS);
  for (const file of [...files, OPTIONS]) renameSync(join(fresh, file), join(BUILT_WORKER, file));
}
