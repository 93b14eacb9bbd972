import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

import type { V4ModuleDefinition, V4WorkerOptionsShape } from "miniflare";

import { root } from "./root.ts";

/** Where the bundle of the worker is. */
export const BUILT_WORKER = join(root, ".wrangler/worker");
export const ENTRY = "index.js";
export const GATE = "gate.js";
export const CONTROL = "control.js";
export const LIMITS = "limits.js";
/** What runs all of them, which is none of the worker's own files. */
export const MINIFLARE = "miniflare.cjs";
/** Written last, so that where it is, all is. */
export const OPTIONS = "options.json";

/** As wrangler takes the files beside a worker's code. */
const TYPES: Record<string, V4ModuleDefinition["type"]> = {
  ".js": "ESModule",
  ".wasm": "CompiledWasm",
  ".bin": "Data",
  ".txt": "Text",
  ".html": "Text",
  ".sql": "Text",
};

export interface BuiltWorker {
  /** What wrangler.toml says of the worker: its bindings, assets, queues and dates. */
  options: V4WorkerOptionsShape;
  /** Its code, the entry first. */
  modules: V4ModuleDefinition[];
  /** What stands around it: the gate at the port, what this machine's own processes reach it by, and the rate limits. */
  front: V4ModuleDefinition[];
}

/** Reads what `buildWorker` has left. */
export function readBuiltWorker(folder = BUILT_WORKER): BuiltWorker {
  const front = [GATE, CONTROL, LIMITS];
  const others = readdirSync(folder).filter((file) => ![ENTRY, ...front].includes(file));
  const describe = (file: string): V4ModuleDefinition[] => {
    const type = TYPES[extname(file)];
    return type === undefined ? [] : [{ type, path: join(folder, file) }];
  };
  return {
    options: JSON.parse(readFileSync(join(folder, OPTIONS), "utf8")),
    modules: [ENTRY, ...others].flatMap(describe),
    front: front.flatMap(describe),
  };
}
