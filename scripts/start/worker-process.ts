/** The worker in a process of its own: started, watched and ended by `scripts/start.ts`. */
import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { setTimeout as pause } from "node:timers/promises";

import { readBuiltWorker } from "./built-worker.ts";
import { rewriteLog } from "./log-lines.ts";
import { createMailFolder } from "./mail-folder.ts";
import { readLoad, watchLoad } from "./process-load.ts";
import { runWorker } from "./run-worker.ts";
import { watchDisk } from "./watch-disk.ts";
import { watchRuntime } from "./watch-runtime.ts";
import { answerCalls, type Channel } from "./worker-calls.ts";
import { createLineWriter } from "./write-lines.ts";

/** Shorter than whoever asks waits. */
const ANSWER_MS = 3_000;

const writeLines = createLineWriter((text) => writeSync(process.stdout.fd, text));
const writeLog = (text: string, at: Date) => writeLines(rewriteLog(text, at.toISOString()));
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: string | Uint8Array) => {
    writeLog(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString(), new Date());
    return true;
  };
}

const settings: Record<string, string> = JSON.parse(process.env["LEARNLAB_SETTINGS"] ?? "{}");
const dataDir = process.env["LEARNLAB_DATA_DIR"] ?? "";
const port = Number(process.env["LEARNLAB_PORT"]);

let isEnding = false;
const runtime = watchRuntime(() => {
  if (isEnding) return;
  console.error("The runtime has ended, and the worker with it.");
  process.exit(1);
});
const disk = watchDisk(dataDir, (sentence) => writeLog(`${sentence}\n`, new Date()));
const worker = runWorker({
  built: readBuiltWorker(),
  dataDir,
  port,
  settings,
  isDiskFull: disk.isFull,
  keepMail: createMailFolder(dataDir, () => new Date()),
  writeLine: (line, at) => writeLog(line, new Date(at)),
});
const isWorking = watchLoad(() => {
  const pid = runtime.readPid();
  return pid === null ? null : readLoad(pid);
});

async function end(): Promise<void> {
  isEnding = true;
  await worker.end();
  process.exit(0);
}

process.on("SIGTERM", () => void end());
process.on("disconnect", () => void end());
await worker.isReady;
flushCompileCache();
answerCalls(openChannel(), {
  async look() {
    return { isAnswering: await isAnswering(), isWorking: isWorking() };
  },
  async cron(call) {
    await worker.callCron(call);
    return null;
  },
  async batch({ statements }) {
    if (disk.isFull()) throw new Error("The disk of this installation is full.");
    await worker.runBatch(statements);
    return null;
  },
});

/** Past the port, where connections that say nothing may stand in the way. */
async function isAnswering(): Promise<boolean> {
  const answer = worker.askHealth().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, pause(ANSWER_MS, false)]);
}

function openChannel(): Channel {
  return {
    send: (message) => process.send?.(message),
    onMessage: (take) => process.on("message", take),
    onClose: (close) => process.on("disconnect", close),
  };
}
