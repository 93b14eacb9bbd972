import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

import type { V4ModuleDefinition, V4WorkerOptionsShape } from "miniflare";

import { z } from "zod";

import { root } from "./root.ts";

/** The folder of the bundled worker. */
export const BUILT_WORKER = join(root, ".wrangler/worker");
export const ENTRY = "index.js";
export const GATE = "gate.js";
export const CONTROL = "control.js";
export const LIMITS = "limits.js";
export const DATABASE = "database.js";
export const DAMAGE = "damage.js";
export const BINDINGS = "bindings.js";
/** The Miniflare that runs the bundle; not one of the worker's own files. */
export const MINIFLARE = "miniflare.cjs";
/** Written last: if it exists, all other files do. */
export const OPTIONS = "options.json";

/** The module types that wrangler uses for files next to a worker's code. */
const TYPES: Record<string, V4ModuleDefinition["type"]> = {
  ".js": "ESModule",
  ".wasm": "CompiledWasm",
  ".bin": "Data",
  ".txt": "Text",
  ".html": "Text",
  ".sql": "Text",
};

export interface BuiltWorker {
  /** The worker's bindings, assets, queues and dates from wrangler.toml. */
  options: V4WorkerOptionsShape;
  /** The worker's modules, the entry first, with what this machine gives it in the place of bindings. */
  modules: V4ModuleDefinition[];
  /** The workers around it: the gate at the port, and the control for this machine's own processes. */
  front: V4ModuleDefinition[];
}

export const isBuilt = () => existsSync(join(BUILT_WORKER, OPTIONS));

const Databases = z.object({ SEARCH: z.object({ id: z.string() }) });

/** The id of the search's database. */
export function readSearchId({ options }: Pick<BuiltWorker, "options">): string {
  return Databases.parse(options.d1Databases).SEARCH.id;
}

/** Reads the output of `buildWorker`. */
export function readBuiltWorker(folder = BUILT_WORKER): BuiltWorker {
  const front = [GATE, CONTROL];
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
