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
  /** The code of what stands in front of it. */
  gate: string;
  /** The code of what this machine's own processes reach it by. */
  control: string;
  /** The code of what counts for its rate limits. */
  limits: string;
}

/** Reads what `buildWorker` has left. */
export function readBuiltWorker(folder = BUILT_WORKER): BuiltWorker {
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const own = [ENTRY, GATE, CONTROL, LIMITS];
  const others = readdirSync(folder).filter((file) => !own.includes(file));
  const modules = [ENTRY, ...others].flatMap((file): V4ModuleDefinition[] => {
    const type = TYPES[extname(file)];
    return type === undefined ? [] : [{ type, path: join(folder, file) }];
  });
  const [gate, control, limits] = [read(GATE), read(CONTROL), read(LIMITS)];
  return { options: JSON.parse(read(OPTIONS)), modules, gate, control, limits };
}
