/** `npm start` runs everything on one machine and prints one address. Ctrl-C stops everything. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { buildClient, readLastLines } from "./start/build-client.ts";
import { buildWorker } from "./start/build-worker.ts";
import { openControlSocket } from "./start/control-socket.ts";
import { createTimekeeper, readCrons, sweepAfterStart } from "./start/crons.ts";
import { endOnRequest } from "./start/end-on-request.ts";
import { describeError } from "./start/explain-failure.ts";
import { fillDataDir, remakeDamagedSearch } from "./start/fill-data-dir.ts";
import { openGuard } from "./start/guard-runtime.ts";
import { waitUntilHealthy } from "./start/health.ts";
import { openInstallation } from "./start/installation.ts";
import { type Journal, openJournal } from "./start/journal.ts";
import { lockDataDir } from "./start/lock-data-dir.ts";
import { listenLocally, serveOnDemand } from "./start/on-demand.ts";
import { findClientFolder, placeClient } from "./start/place-client.ts";
import { describeStart } from "./start/print.ts";
import { createProcesses, type RunningProcess } from "./start/processes.ts";
import { endWithParent, root } from "./start/root.ts";
import { openSecrets, type Secrets } from "./start/secrets.ts";
import {
  CommandError,
  type Environment,
  findFreePort,
  readEnvironment,
  readSettings,
  readSilence,
  requireFreePort,
} from "./start/settings.ts";
import { startSpeech } from "./start/speech.ts";
import { readVoiceVersion } from "./start/voice-version.ts";
import { keepAlive, type Service } from "./start/watchdog.ts";
import { describeWorker, type WorkerService } from "./start/worker.ts";
import { readWorkerSettings, usesOwnModels, usesPolly } from "./start/worker-settings.ts";

const START_PATIENCE_MS = 60_000;
/** A little longer than GENERATION_PATIENCE_MS of the worker. */
const SWEEP_AGAIN_MS = 95_000;
const OTHER_VOICE =
  "The stand-in voice is another one than when LearnLab started. It speaks again after the next start.";

/**
 * Limits the heaps of the runtime's roughly twenty isolates. Otherwise each grows until it nears the
 * machine's memory and keeps objects with large buffers, such as bodies: after a minute of load that was a
 * gigabyte.
 */
const BOUNDED_HEAPS =
  "--max-semi-space-size=1 --initial-old-space-size=4 --heap-growing-percent=25";

const processes = createProcesses();
const ending = endOnRequest(processes);

try {
  await start(readEnvironment(process.env));
} catch (error) {
  // Errors while everything is shutting down are of no interest.
  if (!ending.hasBegun()) {
    console.error(describeError(error));
    await ending.begin(1);
  }
}

async function start(env: Environment): Promise<void> {
  const settings = readSettings(env);
  const { dataDir, publicUrl, port } = settings;
  await requireFreePort(port);
  lockDataDir(dataDir);
  const installation = openInstallation(settings);
  const secrets = openSecrets(dataDir);
  quietenRuntime(dataDir);
  const journal = openJournal(dataDir);
  const { files, note } = journal;
  const isStandIn = !usesPolly(env);
  const voiceVersion = readVoiceVersion();
  const speechPort = isStandIn ? await openSpeech(secrets, { journal, voiceVersion }) : 0;
  const workerSettings = readWorkerSettings({
    env,
    secrets,
    publicUrl,
    hasDemo: installation.hasDemo,
    speechAddress: `http://127.0.0.1:${speechPort}`,
    voiceVersion,
    localUrl: `http://127.0.0.1:${port}`,
  });
  const silenceMs = readSilence(env);
  console.log("Starting LearnLab …");
  const report = (sentence: string) => {
    console.log(sentence);
    note(sentence);
  };
  const filling = { processes, dataDir, log: files.build, report };
  const guard = openGuard();
  processes.keep(guard);
  const worker = describeWorker(
    { processes, guard, log: files.worker, note },
    {
      port,
      dataDir,
      settings: workerSettings,
      mend: async () => {
        await remakeDamagedSearch({ ...filling, installation: openInstallation(settings) });
      },
    },
  );
  worker.warmUp();
  const mediaEndpoint = workerSettings["MEDIA_ENDPOINT"] ?? "";
  const isHttps = publicUrl.startsWith("https:");
  const build = { processes, log: files.build };
  await Promise.all([buildClient(build), buildWorker(build)]);
  placeClient(findClientFolder(dataDir), { mediaEndpoint, isHttps });
  await fillDataDir({ ...filling, installation });
  const parts = { journal, silenceMs, log: files.worker, dataDir, publicUrl };
  await startWorker(worker, parts);
  globalThis.gc?.();
  console.log(describeStart({ ...settings, ...installation, origin: worker.origin, isStandIn }));
  if (usesOwnModels(workerSettings)) await introduceModels(workerSettings, journal);
}

/**
 * Prints which model writes, once the operator's own server has answered or failed; the start does not wait
 * for it.
 */
async function introduceModels(settings: Record<string, string>, journal: Journal): Promise<void> {
  const log = journal.files.models;
  const child = processes.start({
    command: [...endWithParent, join(root, "scripts/start/introduce-in-child.ts")],
    env: { LEARNLAB_SETTINGS: JSON.stringify(settings) },
    log,
  });
  await child.exit;
  if (!ending.hasBegun()) console.log(readFileSync(log, "utf8").trim().split("\n").at(-1));
}

/**
 * Opens the port of the local voice, which starts on the first connection. The worker stores audio under
 * the voice version it started with, so a changed voice must not speak before the next start.
 */
function openSpeech(
  secrets: Secrets,
  { journal: { files, note }, voiceVersion }: { journal: Journal; voiceVersion: string },
): Promise<number> {
  const server = serveOnDemand({
    start: async () => {
      if (readVoiceVersion() !== voiceVersion) throw new Error(OTHER_VOICE);
      return startSpeech({ processes, log: files.speech }, { port: await findFreePort(), secrets });
    },
    waitUntilReady: (speech) =>
      waitUntilHealthy(`http://127.0.0.1:${speech.port}`, {
        patienceMs: START_PATIENCE_MS,
        isAlive: speech.running.isAlive,
      }),
    report: note,
  });
  return listenLocally(server);
}

/** Starts the worker and runs what it cannot do itself: its crons and its owner's commands. */
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
  /** Called after each start, once the service answers. */
  onStart?: (running: RunningProcess) => void;
}

/** Resolves once the service answers, and restarts it from then on whenever it is dead. */
async function startService(service: Service, parts: ServiceParts): Promise<void> {
  const { log, journal, silenceMs, onStart = () => {} } = parts;
  const running = service.start();
  if (!(await waitForService(service, running))) {
    await running.end();
    const why = await service.explainEnd(running);
    throw new CommandError(
      why?.sentence ?? `${service.name} did not come up:\n${readLastLines(log)}`,
    );
  }
  onStart(running);
  const report = (sentence: string) => {
    console.log(sentence);
    journal.note(sentence);
  };
  void keepAlive(service, running, {
    now: () => performance.now(),
    wait: ending.wait,
    waitUntilHealthy: waitForService,
    report,
    giveUp: () => void ending.begin(1),
    onRestart: onStart,
    silenceMs,
  });
}

async function waitForService(service: Service, running: RunningProcess): Promise<boolean> {
  const patienceMs = START_PATIENCE_MS;
  const isLate = new Promise<false>((done) => {
    setTimeout(done, patienceMs, false).unref();
  });
  if (!(await Promise.race([service.hasBegun(running), isLate]))) return false;
  return waitUntilHealthy(service.origin, { patienceMs, isAlive: running.isAlive });
}

function quietenRuntime(dataDir: string): void {
  Object.assign(process.env, {
    WRANGLER_LOG: "error",
    WRANGLER_WRITE_LOGS: "false",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_REGISTRY_PATH: join(dataDir, "registry"),
    // Otherwise wrangler asks Cloudflare for the location of requests and warns when it cannot.
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    // These are wrangler's own pages, which would show the databases to anyone who reaches the port.
    X_LOCAL_EXPLORER: "false",
    X_LOCAL_OBSERVABILITY: "false",
    MINIFLARE_WORKERD_V8_FLAGS: process.env["MINIFLARE_WORKERD_V8_FLAGS"] ?? BOUNDED_HEAPS,
  });
}
