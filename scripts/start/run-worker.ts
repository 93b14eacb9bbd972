import { randomBytes } from "node:crypto";
import { join } from "node:path";

import type { V4WorkerOptions } from "miniflare";
import { z } from "zod";

import {
  BINDINGS,
  BUILT_WORKER,
  type BuiltWorker,
  CONTROL,
  DAMAGE,
  DATABASE,
  ENTRY,
  GATE,
  LIMITS,
} from "./built-worker.ts";
import { describeDataDir, loadMiniflare } from "./load-miniflare.ts";
import { findClientFolder } from "./place-client.ts";

const WORKER = "learnlab";
/** One isolate for all workers around the main one: each isolate takes six megabytes. */
const FRONT = "front";
const FRONT_ENTRY = {
  type: "ESModule" as const,
  path: join(BUILT_WORKER, "front.js"),
  contents: [
    `export { default } from "./${CONTROL}";`,
    `export { default as Gate } from "./${GATE}";`,
  ].join("\n"),
};
/** What the worker remembers of its database; an isolate has 128 MB for everything. */
const MOST_REMEMBERED_BYTES = 4 * 1_048_576;
/**
 * The worker with its own rate limits and a memory of what it read; an entry that skips the asset lookup, for
 * paths that have no file; and one for the statements of this machine's owner.
 */
const DIRECT = "Direct";
const BATCH = "Batch";
const DIRECT_ENTRY = {
  type: "ESModule" as const,
  path: join(BUILT_WORKER, "direct.js"),
  contents: [
    `import worker from "./${ENTRY}";`,
    `import { bindLocally } from "./${BINDINGS}";`,
    `import { rememberReads } from "./${DATABASE}";`,
    `import { openLimits } from "./${LIMITS}";`,
    `import { noteDamage } from "./${DAMAGE}";`,
    "const { local, batch } = bindLocally(worker, ({ DB, SEARCH, SEARCH_DAMAGED, LOCAL_LIMITS }) => ({",
    "  ...openLimits(LOCAL_LIMITS),",
    `  DB: rememberReads(DB, { mostBytes: ${MOST_REMEMBERED_BYTES} }),`,
    '  SEARCH: noteDamage(SEARCH, (error) => SEARCH_DAMAGED.fetch("http://search/", { method: "POST", body: error })),',
    "}));",
    `export { local as default, local as ${DIRECT}, batch as ${BATCH} };`,
  ].join("\n"),
};

interface RunParts {
  built: BuiltWorker;
  dataDir: string;
  port: number;
  settings: Record<string, string>;
  keepMail: (request: { json(): Promise<unknown> }) => Promise<Response>;
  /** Why nothing can be saved on the disk, in the words of `/healthz`; null where it can. */
  findDiskFault: () => string | null;
  /** Receives each error of the search's database that may come from damage. */
  onSearchError: (error: string) => void;
  /** Receives a line that the worker wrote, with its time in ms. */
  writeLine: (line: string, at: number) => void;
}

export interface RunningWorker {
  /** Resolves once it takes requests. */
  isReady: Promise<void>;
  /** Asks for its health without using the port; rejects when there is no answer. */
  askHealth(): Promise<{ status: number }>;
  /** Calls a cron as Cloudflare would; throws when it fails. */
  callCron(call: { cron: string; at: number }): Promise<void>;
  /** Runs SQL on the worker's database in one transaction. */
  runBatch(statements: string[]): Promise<void>;
  end(): Promise<void>;
}

/**
 * Runs the bundle in workerd on the data folder's files. The port leads only to the gate; Miniflare's own
 * entry leads to the control, which recognises this process by a secret.
 */
export function runWorker(parts: RunParts): RunningWorker {
  const secret = randomBytes(32).toString("hex");
  const { dataDir, writeLine } = parts;
  const { convertV4MiniflareOptions, Miniflare } = loadMiniflare();
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...describeDataDir(dataDir),
      logRequests: false,
      handleStructuredLogs: ({ message, timestamp }) => writeLine(message, timestamp),
      workers: [describeFront(parts, secret), describeWorker(parts)],
    }),
  );
  // Avoids Miniflare's Node bindings, which block this process until the runtime answers.
  const ask = async (path: string, body?: string) => {
    const headers = { "x-secret": secret };
    const request = body === undefined ? { headers } : { headers, method: "POST", body };
    const response = await miniflare.dispatchFetch(`http://control${path}`, request);
    return { status: response.status, text: await response.text() };
  };
  return {
    isReady: miniflare.ready.then(() => {}),
    askHealth: () => ask("/health"),
    async callCron({ cron, at }) {
      const { text } = await ask(`/cron?${new URLSearchParams({ cron, at: String(at) })}`);
      const { outcome }: { outcome: string } = JSON.parse(text);
      if (outcome !== "ok") throw new Error(`${cron} ended with ${outcome}`);
    },
    async runBatch(statements) {
      const { status } = await ask("/batch", JSON.stringify(statements));
      if (status !== 204) throw new Error("The database did not take it.");
    },
    end: () => miniflare.dispose(),
  };
}

function describeFront({ built, port, settings }: RunParts, secret: string): V4WorkerOptions {
  return {
    name: FRONT,
    compatibilityDate: built.options.compatibilityDate ?? "",
    compatibilityFlags: ["service_binding_extra_handlers"],
    cacheAPI: false,
    modulesRoot: BUILT_WORKER,
    modules: [FRONT_ENTRY, ...built.front],
    bindings: {
      SECRET: secret,
      PUBLIC_URL: settings["PUBLIC_URL"] ?? "",
      WORKER_FIRST: readWorkerFirst(built),
    },
    serviceBindings: {
      MAIN: WORKER,
      DIRECT: { name: WORKER, entrypoint: DIRECT },
      BATCH: { name: WORKER, entrypoint: BATCH },
    },
    unsafeDirectSockets: [{ host: "127.0.0.1", port, entrypoint: "Gate" }],
  };
}

/** Prefixes of paths without a file, as in wrangler.toml: "/api/*" or a single path. */
function readWorkerFirst({ options }: BuiltWorker): string[] {
  return z.array(z.string()).catch([]).parse(options.assets?.run_worker_first);
}

function describeWorker(parts: RunParts): V4WorkerOptions {
  const { built, dataDir, settings, keepMail, findDiskFault, onSearchError } = parts;
  const { ratelimits = {}, ...options } = built.options;
  const { Response: LocalResponse } = loadMiniflare();
  return {
    ...options,
    name: WORKER,
    // Nothing uses it, and it takes two isolates.
    cacheAPI: false,
    assets: { ...options.assets, directory: findClientFolder(dataDir) },
    modulesRoot: BUILT_WORKER,
    modules: [DIRECT_ENTRY, ...built.modules],
    bindings: { ...settings, LOCAL_LIMITS: describeLimits(ratelimits) },
    serviceBindings: {
      DISK: async () => new LocalResponse(findDiskFault() ?? "free"),
      SEARCH_DAMAGED: async (request) => {
        onSearchError(await request.text());
        return new LocalResponse(null, { status: 204 });
      },
      MAIL_FOLDER: async (request) =>
        new LocalResponse(null, { status: (await keepMail(request)).status }),
    },
  };
}

/** Each limit by the name of its binding. */
function describeLimits(limits: NonNullable<BuiltWorker["options"]["ratelimits"]>) {
  return Object.fromEntries(Object.entries(limits).map(([name, { simple }]) => [name, simple]));
}
