/** `npm start`: everything on one machine, with one address at the end. Ctrl-C ends all of it. */
import { join } from "node:path";

import { buildClient, readLastLines } from "./start/build-client.ts";
import { buildWorker } from "./start/build-worker.ts";
import { openControlSocket } from "./start/control-socket.ts";
import { createTimekeeper, readCrons, sweepAfterStart } from "./start/crons.ts";
import { endOnRequest } from "./start/end-on-request.ts";
import { waitUntilHealthy } from "./start/health.ts";
import { hasEverything, openInstallation, saveInstallation } from "./start/installation.ts";
import { type Journal, openJournal } from "./start/journal.ts";
import { lockDataDir } from "./start/lock-data-dir.ts";
import { listMigrations } from "./start/list-migrations.ts";
import { prepareData } from "./start/prepare-data.ts";
import { describeStart } from "./start/print.ts";
import { createProcesses, type RunningProcess } from "./start/processes.ts";
import { openSecrets } from "./start/secrets.ts";
import {
  CommandError,
  type Environment,
  findFreePort,
  readEnvironment,
  readSettings,
  readSilence,
  requireFreePort,
} from "./start/settings.ts";
import { describeSpeech } from "./start/speech.ts";
import { keepAlive, type Service } from "./start/watchdog.ts";
import { describeWorker, type WorkerService } from "./start/worker.ts";
import { readWorkerSettings, usesPolly } from "./start/worker-settings.ts";

const START_PATIENCE_MS = 60_000;
/** A little longer than the worker's own, GENERATION_PATIENCE_MS. */
const SWEEP_AGAIN_MS = 95_000;

const processes = createProcesses();
const ending = endOnRequest(processes);

try {
  await start(readEnvironment(process.env));
} catch (error) {
  // What is ending anyway fails in ways that nobody needs to read.
  if (!ending.hasBegun()) {
    console.error(describeError(error));
    await ending.begin(1);
  }
}

function describeError(error: unknown): unknown {
  if (error instanceof CommandError) return error.message;
  const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
  return isFull ? `The disk is full, so LearnLab cannot start: ${error.message}` : error;
}

async function start(env: Environment): Promise<void> {
  const settings = readSettings(env);
  const { dataDir, publicUrl, port } = settings;
  await requireFreePort(port);
  lockDataDir(dataDir);
  const installation = openInstallation(settings);
  const secrets = openSecrets(dataDir);
  const speechPort = await findFreePort();
  const workerSettings = readWorkerSettings({
    env,
    secrets,
    publicUrl,
    hasDemo: installation.hasDemo,
    speechAddress: `http://127.0.0.1:${speechPort}`,
    localUrl: `http://127.0.0.1:${port}`,
  });
  quietenWrangler(dataDir);
  const journal = openJournal(dataDir);
  const { files } = journal;
  console.log("Starting LearnLab …");
  const mediaEndpoint = workerSettings["MEDIA_ENDPOINT"] ?? "";
  const isHttps = publicUrl.startsWith("https:");
  const build = { processes, log: files.build };
  await Promise.all([buildClient({ ...build, mediaEndpoint, isHttps }), buildWorker(build)]);
  if (!hasEverything(dataDir, installation)) {
    await prepareData({ dataDir, hasDemo: installation.hasDemo && !installation.isSeeded });
    const done = { isSeeded: installation.hasDemo, migrations: listMigrations() };
    saveInstallation(dataDir, { ...installation, ...done });
  }
  const speech = describeSpeech({ processes, log: files.speech }, { port: speechPort, secrets });
  const worker = describeWorker(
    { processes, log: files.worker },
    { port, dataDir, settings: workerSettings },
  );
  const isStandIn = !usesPolly(env);
  const parts = { journal, silenceMs: readSilence(env) };
  await Promise.all([
    ...(isStandIn ? [startService(speech, { ...parts, log: files.speech })] : []),
    startWorker(worker, { ...parts, log: files.worker, dataDir, publicUrl }),
  ]);
  console.log(describeStart({ ...settings, ...installation, origin: worker.origin, isStandIn }));
}

/** Starts the worker with what it has no clock and no ear for: its crons, and its owner's commands. */
async function startWorker(
  worker: WorkerService,
  parts: ServiceParts & { dataDir: string; publicUrl: string },
): Promise<void> {
  const { journal, dataDir, publicUrl } = parts;
  let current: RunningProcess | null = null;
  const time = createTimekeeper(readCrons(), {
    now: () => Date.now(),
    wait: ending.wait,
    async call(cron) {
      if (current !== null) await worker.callCron(current, cron);
    },
    report: journal.note,
  });
  const onStart = (running: RunningProcess) => {
    current = running;
    void sweepAfterStart(time, { wait: ending.wait, patienceMs: SWEEP_AGAIN_MS });
  };
  await startService(worker, { ...parts, onStart });
  openControlSocket(dataDir, async (email) => {
    const { writeInvitation } = await import("./deploy/write-invitation.ts");
    const { path, statements } = await writeInvitation(email);
    if (current === null) throw new Error("It is starting.");
    await worker.runBatch(current, statements);
    return `${publicUrl === "" ? worker.origin : publicUrl}${path}`;
  }).once("error", (error) => journal.note(`Commands cannot reach this: ${error.message}`));
  void time.keep();
}

interface ServiceParts {
  log: string;
  journal: Journal;
  silenceMs: number;
  /** After each start, once it answers. */
  onStart?: (running: RunningProcess) => void;
}

/** Resolves once it answers, and starts it again from then on whenever it is dead. */
async function startService(service: Service, parts: ServiceParts): Promise<void> {
  const { log, journal, silenceMs, onStart = () => {} } = parts;
  const running = service.start();
  const waitFor = (origin: string, { isAlive }: RunningProcess) =>
    waitUntilHealthy(origin, { patienceMs: START_PATIENCE_MS, isAlive });
  if (!(await waitFor(service.origin, running))) {
    throw new CommandError(`${service.name} did not come up:\n${readLastLines(log)}`);
  }
  onStart(running);
  const report = (sentence: string) => {
    console.log(sentence);
    journal.note(sentence);
  };
  void keepAlive(service, running, {
    now: () => performance.now(),
    wait: ending.wait,
    waitUntilHealthy: waitFor,
    report,
    onRestart: onStart,
    silenceMs,
  });
}

function quietenWrangler(dataDir: string): void {
  Object.assign(process.env, {
    WRANGLER_LOG: "error",
    WRANGLER_WRITE_LOGS: "false",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_REGISTRY_PATH: join(dataDir, "registry"),
    // Asks Cloudflare for the place of a request, and warns when it cannot.
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    // Pages of wrangler's own, which would show the databases to whoever reaches the port.
    X_LOCAL_EXPLORER: "false",
    X_LOCAL_OBSERVABILITY: "false",
  });
}
