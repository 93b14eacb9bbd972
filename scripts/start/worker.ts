import { join } from "node:path";

import type { Processes, RunningProcess } from "./processes.ts";
import { endWithParent, root } from "./root.ts";
import type { StartSettings } from "./settings.ts";
import type { Service } from "./watchdog.ts";
import { createCaller, type WorkerCalls } from "./worker-calls.ts";

/** Longer than its process waits for its runtime. */
const LOOK_MS = 6_000;
const CRON_MS = 600_000;
const BATCH_MS = 20_000;

type Ask = ReturnType<typeof createCaller<WorkerCalls>>;

export interface WorkerService extends Service {
  /** Calls a cron as Cloudflare would; throws when it failed or nobody answered. */
  callCron(running: RunningProcess, cron: string): Promise<void>;
  /** Runs SQL on its database, all of the statements or none; throws when it did not. */
  runBatch(running: RunningProcess, statements: string[]): Promise<void>;
}

/** The worker, with its databases and queues, on the port that people open. */
export function describeWorker(
  parts: { processes: Processes; log: string },
  options: Pick<StartSettings, "port" | "dataDir"> & { settings: Record<string, string> },
): WorkerService {
  const entry = join(root, "scripts/start/worker-process.ts");
  const callers = new WeakMap<RunningProcess, Ask>();
  const getCaller = (running: RunningProcess): Ask => {
    const caller = callers.get(running);
    if (caller === undefined) throw new Error("This process is no worker.");
    return caller;
  };
  return {
    name: "LearnLab",
    origin: `http://127.0.0.1:${options.port}`,
    start() {
      const running = parts.processes.start({
        command: [...endWithParent, entry],
        env: {
          LEARNLAB_PORT: String(options.port),
          LEARNLAB_DATA_DIR: options.dataDir,
          LEARNLAB_SETTINGS: JSON.stringify({
            ...options.settings,
            // The one before has ended, with all that it had begun.
            ONLY_WORKER_SINCE: String(Date.now()),
          }),
          // A quarter of a start is Node's reading of Miniflare.
          NODE_COMPILE_CACHE: join(root, ".cache/node"),
        },
        log: parts.log,
        hasChannel: true,
      });
      callers.set(running, createCaller<WorkerCalls>(running.channel));
      return running;
    },
    look: (running) => getCaller(running)("look", null, LOOK_MS),
    async callCron(running, cron) {
      await getCaller(running)("cron", { cron, at: Date.now() }, CRON_MS);
    },
    async runBatch(running, statements) {
      await getCaller(running)("batch", { statements }, BATCH_MS);
    },
  };
}
