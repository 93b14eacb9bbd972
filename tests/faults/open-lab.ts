import { CRONS } from "@learnlab/domain";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DEMO_PASSWORD } from "@learnlab/demo";

import { buildWorker } from "../../scripts/start/build-worker.ts";
import { openGuard } from "../../scripts/start/guard-runtime.ts";
import { isHealthy, waitUntilHealthy } from "../../scripts/start/health.ts";
import { withBindings } from "../../scripts/start/open-bindings.ts";
import { prepareData } from "../../scripts/start/prepare-data.ts";
import { createProcesses, type RunningProcess } from "../../scripts/start/processes.ts";
import { openSecrets } from "../../scripts/start/secrets.ts";
import { findFreePort } from "../../scripts/start/settings.ts";
import { describeWorker, type WorkerService } from "../../scripts/start/worker.ts";
import { readWorkerSettings } from "../../scripts/start/worker-settings.ts";
import { signIn, type Visitor } from "../machine/started-learnlab.ts";
import type { Stores } from "./read-state.ts";

const START_PATIENCE_MS = 90_000;

/** Times are short, so that nobody waits for a take-over, but longer than any one call. */
const SETTINGS = {
  SPEECH_TIMEOUT_MS: "2000",
  MEDIA_TIMEOUT_MS: "500",
  SPEECH_RETRY_MS: "50",
  GENERATION_LEASE_MS: "2500",
  GENERATION_PATIENCE_MS: "3000",
  EPISODES_PER_DAY: "100",
};

/** The real worker on the demo's data, in a group of processes that can be killed as one. */
export async function openLab(options: { supplier: string; dataDir?: string }) {
  const logDir = mkdtempSync(join(tmpdir(), "learnlab-faults-"));
  quietenWrangler(logDir);
  const dataDir = options.dataDir ?? join(logDir, "data");
  await prepareData({ dataDir, hasDemo: true });
  const secrets = openSecrets(dataDir);
  const port = await findFreePort();
  const log = join(logDir, "worker.log");
  const processes = createProcesses();
  const guard = openGuard();
  processes.keep(guard);
  await buildWorker({ processes, log });
  const given = {
    ...SETTINGS,
    POLLY_ENDPOINT: options.supplier,
    POLLY_ACCESS_KEY_ID: "faults-polly-access-key",
    POLLY_SECRET_ACCESS_KEY: "faults-polly-secret-access-key",
  };
  let running: RunningProcess | null = null;
  let worker: WorkerService | null = null;
  const origin = `http://127.0.0.1:${port}`;

  return {
    origin,
    dataDir,
    log,
    isAlive: () => running?.isAlive() ?? false,
    isHealthy: () => isHealthy(origin),
    /** Starts the worker with further settings; resolves when it answers. */
    async start(more: Record<string, string> = {}): Promise<void> {
      const voice = { speechAddress: "", voiceVersion: "" };
      const parts = { secrets, publicUrl: "", hasDemo: true, localUrl: origin, ...voice };
      const settings = readWorkerSettings({ ...parts, env: { ...given, ...more } });
      const service = describeWorker(
        { processes, guard, log, note: (sentence) => appendFileSync(log, `${sentence}\n`) },
        { port, dataDir, settings, mend: async () => {} },
      );
      const started = service.start();
      running = started;
      worker = service;
      const patience = { patienceMs: START_PATIENCE_MS, isAlive: started.isAlive };
      if (!(await waitUntilHealthy(origin, patience))) {
        throw new Error(`The worker did not come up; its log is ${log}.`);
      }
    },
    /** Kill -9 of everything that the worker is. */
    async kill(): Promise<void> {
      running?.kill();
      await running?.exit;
    },
    stop: async () => running?.end(),
    signIn: (email: string): Promise<Visitor> => signIn(origin, email, DEMO_PASSWORD),
    async sweep(): Promise<void> {
      if (worker !== null && running !== null) await worker.callCron(running, CRONS.sweep);
    },
    /** Looks into database and bucket, which needs a stopped worker. */
    look: <TResult>(work: (stores: Stores) => Promise<TResult>) => withBindings(dataDir, work),
    async [Symbol.asyncDispose]() {
      await processes.endAll();
      rmSync(logDir, { recursive: true, force: true });
    },
  };
}

export type Lab = Awaited<ReturnType<typeof openLab>>;

function quietenWrangler(folder: string): void {
  Object.assign(process.env, {
    WRANGLER_LOG: "error",
    WRANGLER_WRITE_LOGS: "false",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_REGISTRY_PATH: join(folder, "registry"),
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
  });
}
