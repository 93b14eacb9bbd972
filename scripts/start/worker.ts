import { explainEnd, followLog } from "./explain-failure.ts";
import type { Guard } from "./guard-runtime.ts";
import type { Processes, RunningProcess } from "./processes.ts";
import type { StartSettings } from "./settings.ts";
import { type RunningThread, startThread } from "./threads.ts";
import type { Service } from "./watchdog.ts";
import { createCaller, type WorkerCalls } from "./worker-calls.ts";

/** Longer than the thread waits for its runtime. */
const LOOK_MS = 6_000;
const CRON_MS = 600_000;
const BATCH_MS = 20_000;

interface StartedWorker {
  ask: ReturnType<typeof createCaller<WorkerCalls>>;
  isReady: Promise<boolean>;
  /** What it has written to its log. */
  readLogged(): string;
}

export interface WorkerService extends Service {
  /** Loads the worker's code ahead of time, because that takes a while. */
  warmUp(): void;
  /** Calls a cron as Cloudflare would; throws when it fails or nobody answers. */
  callCron(running: RunningProcess, cron: string): Promise<void>;
  /** Runs SQL on its database in one transaction; throws when that fails. */
  runBatch(running: RunningProcess, statements: string[]): Promise<void>;
}

interface WorkerParts {
  processes: Processes;
  guard: Guard;
  log: string;
  note(sentence: string): void;
}

/** The worker with its databases and queues, on the public port. */
export function describeWorker(
  parts: WorkerParts,
  options: Pick<StartSettings, "port" | "dataDir"> & {
    settings: Record<string, string>;
    mend: () => Promise<void>;
  },
): WorkerService {
  const { port, dataDir } = options;
  const workers = new WeakMap<RunningProcess, StartedWorker>();
  const find = (running: RunningProcess): StartedWorker => {
    const worker = workers.get(running);
    if (worker === undefined) throw new Error("This thread is no worker.");
    return worker;
  };
  let warm: RunningThread | null = null;
  const open = () => {
    const thread = startThread({
      entry: new URL("./worker-thread.ts", import.meta.url),
      onRuntime: parts.guard.watch,
      onError: (error) => parts.note(`The worker's thread failed: ${String(error)}`),
    });
    parts.processes.keep(thread);
    return thread;
  };
  return {
    name: "LearnLab",
    origin: `http://127.0.0.1:${port}`,
    warmUp() {
      warm = open();
    },
    mend: options.mend,
    start() {
      const running = warm?.isAlive() === true ? warm : open();
      warm = null;
      // The previous worker has ended, and all its work with it.
      const settings = { ...options.settings, ONLY_WORKER_SINCE: String(Date.now()) };
      running.begin({ port, dataDir, log: parts.log, settings });
      const ask = createCaller<WorkerCalls>(running.channel);
      workers.set(running, { ask, isReady: running.isReady, readLogged: followLog(parts.log) });
      return running;
    },
    hasBegun: (running) => find(running).isReady,
    explainEnd: (running) => explainEnd({ port, dataDir, logged: find(running).readLogged() }),
    look: (running) => find(running).ask("look", null, LOOK_MS),
    async callCron(running, cron) {
      await find(running).ask("cron", { cron, at: Date.now() }, CRON_MS);
    },
    async runBatch(running, statements) {
      await find(running).ask("batch", { statements }, BATCH_MS);
    },
  };
}
