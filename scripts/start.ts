/** `npm start`: everything on one machine, with one address at the end. Ctrl-C ends all of it. */
import type { ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { buildClient } from "./start/build-client.ts";
import { endChild, endChildren, startChild } from "./start/child.ts";
import { callCron, readCrons, startCrons } from "./start/crons.ts";
import { isHealthy, waitUntilHealthy } from "./start/health.ts";
import { prepareData } from "./start/prepare-data.ts";
import { root } from "./start/root.ts";
import { openSecrets } from "./start/secrets.ts";
import {
  BadSetting,
  findFreePort,
  readSettings,
  requireFreePort,
  type StartSettings,
} from "./start/settings.ts";

const PROBE_MS = 5_000;
const MISSES = 3;
const PASSED_ON = [
  "SIGN_UP",
  "MAIL_FROM",
  "SPEECH_ENGINE",
  "SPEECH_SAMPLE_RATE",
  "SPEECH_WORD_MARKS",
];

process.env["WRANGLER_LOG"] ??= "error";
process.env["WRANGLER_SEND_METRICS"] = "false";
process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";

let isEnding = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());

async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await endChildren();
  process.exit(0);
}

try {
  await start(readSettings(process.env));
} catch (error) {
  console.error(error instanceof BadSetting ? error.message : error);
  process.exit(1);
}

async function start(settings: StartSettings): Promise<void> {
  await requireFreePort(settings.port);
  const logs = join(settings.dataDir, "logs");
  mkdirSync(logs, { recursive: true });
  process.env["WRANGLER_REGISTRY_PATH"] = join(settings.dataDir, "registry");
  process.env["WRANGLER_LOG_PATH"] = logs;
  console.log("Starting LearnLab …");
  buildClient();
  await prepareData({ dataDir: settings.dataDir, hasDemo: settings.publicUrl === "" });
  const secrets = openSecrets(settings.dataDir);
  const speechPort = await findFreePort();
  startChild(join(root, "packages/speech-local/src/main.ts"), {
    env: {
      SPEECH_PORT: String(speechPort),
      SPEECH_ACCESS_KEY_ID: secrets.POLLY_ACCESS_KEY_ID,
      SPEECH_SECRET_ACCESS_KEY: secrets.POLLY_SECRET_ACCESS_KEY,
    },
    log: join(logs, "speech.log"),
  });
  const origin = `http://127.0.0.1:${settings.port}`;
  const startWorker = () =>
    startChild(join(root, "scripts/start/worker-process.ts"), {
      env: {
        LEARNLAB_PORT: String(settings.port),
        LEARNLAB_DATA_DIR: settings.dataDir,
        LEARNLAB_SETTINGS: JSON.stringify({
          SIGN_UP: settings.publicUrl === "" ? "open" : "invite",
          ...passOn(),
          ...secrets,
          PUBLIC_URL: settings.publicUrl,
          POLLY_ENDPOINT: `http://127.0.0.1:${speechPort}`,
          SPEECH_STAND_IN: "true",
        }),
      },
      log: join(logs, "worker.log"),
    });
  const running = { worker: startWorker() };
  const isUp = await waitUntilHealthy(origin, 60_000);
  const isSpeaking = await waitUntilHealthy(`http://127.0.0.1:${speechPort}`, 30_000);
  if (!isUp || !isSpeaking) {
    await endChildren();
    throw new BadSetting(
      `LearnLab did not come up:\n${lastLines(join(logs, isUp ? "speech.log" : "worker.log"))}`,
    );
  }
  printWelcome(settings, origin);
  keepRunning({ origin, running, startWorker });
}

function passOn(): Record<string, string> {
  return Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

interface Running {
  origin: string;
  running: { worker: ChildProcess };
  startWorker: () => ChildProcess;
}

/** Calls crons, and restarts a worker that hangs. */
function keepRunning({ origin, running, startWorker }: Running): void {
  const report = (error: unknown) => console.error(`A cron was missed: ${String(error)}`);
  startCrons(origin, report);
  // What a crash left waiting is taken up at once.
  for (const sweep of readCrons().slice(0, 1)) callCron(origin, sweep).catch(report);
  let misses = 0;
  const probe = async () => {
    misses = (await isHealthy(origin)) ? 0 : misses + 1;
    if (misses < MISSES || isEnding) return;
    misses = 0;
    console.log("LearnLab did not answer and is started again.");
    await endChild(running.worker);
    running.worker = startWorker();
    await waitUntilHealthy(origin, 30_000);
  };
  setInterval(() => void probe(), PROBE_MS);
}

function printWelcome({ publicUrl, dataDir }: StartSettings, origin: string): void {
  const demo = [
    "Sign in with the password learnlab-demo as",
    "  learner-a@demo.test   three courses, two weak subjects",
    "  learner-b@demo.test   two courses, just starting",
    "  teacher@demo.test     teaches them",
    "  admin@demo.test       may do everything",
    "",
  ];
  const lines = [
    "",
    `LearnLab is ready: ${publicUrl === "" ? origin : publicUrl}`,
    "",
    ...(publicUrl === ""
      ? demo
      : [`It listens on ${origin}. Invite the first admin: npm run admin:invite <mail>`, ""]),
    "The voice is a computer stand-in; Amazon Polly speaks where it is deployed.",
    `Data and logs are in ${dataDir}. Ctrl-C ends it.`,
    "",
  ];
  console.log(lines.join("\n"));
}

function lastLines(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-12).join("\n");
}
