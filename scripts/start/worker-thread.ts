/**
 * Runs the worker in a thread that `scripts/start.ts` starts, watches and ends, and that may hang without
 * blocking it. It loads Miniflare at once and starts when it receives its settings.
 */
import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import { setTimeout as pause } from "node:timers/promises";

import { readBuiltWorker, readSearchId } from "./built-worker.ts";
import { findSearchFiles, markDamaged } from "./damaged-search.ts";
import { warmUpMiniflare } from "./load-miniflare.ts";
import { rewriteLog } from "./log-lines.ts";
import { createMailFolder } from "./mail-folder.ts";
import { openLog } from "./processes.ts";
import { readLoad, watchLoad } from "./process-load.ts";
import { type RunningWorker, runWorker } from "./run-worker.ts";
import { isBegin, isEnd, type WorkerBegin } from "./threads.ts";
import { watchDisk } from "./watch-disk.ts";
import { watchRuntime } from "./watch-runtime.ts";
import { answerCalls, type Channel } from "./worker-calls.ts";
import { createLineWriter } from "./write-lines.ts";

/** Shorter than the caller's patience. */
const ANSWER_MS = 3_000;
const ERROR_TO_LINE_MS = 500;
const CORRUPT_FOR_MS = 5_000;

warmUpMiniflare();

let worker: RunningWorker | null = null;
let isEnding = false;
/** When the runtime last wrote that a database is damaged. */
let corruptAt = Number.NEGATIVE_INFINITY;

const runtime = watchRuntime({
  onStart: (pid) => parentPort?.postMessage({ runtime: pid }),
  onExit() {
    parentPort?.postMessage({ runtime: null });
    if (isEnding) return;
    console.error("The runtime has ended, and the worker with it.");
    // Ends only the thread.
    process.exit(1);
  },
});

parentPort?.on("message", (message: unknown) => {
  if (isEnd(message)) void end();
  else if (isBegin(message)) void begin(message.begin);
});

async function end(code = 0): Promise<void> {
  isEnding = true;
  await worker?.end();
  process.exit(code);
}

/** Ends the thread if the search is damaged, so that the start script makes it anew and starts it again. */
async function onSearchError(error: string, dataDir: string): Promise<void> {
  // The runtime's own line about an internal error may come a moment later.
  await pause(ERROR_TO_LINE_MS);
  const isDamage = !/internal error/.test(error) || Date.now() - corruptAt < CORRUPT_FOR_MS;
  if (isEnding || !isDamage) return;
  const files = findSearchFiles(dataDir, readSearchId(readBuiltWorker()));
  if (!markDamaged(files, Date.now())) return;
  isEnding = true;
  console.error("The database of the search is damaged.");
  // What is being answered still gets its answer.
  setTimeout(() => void end(1), ANSWER_MS);
}

async function begin({ log, dataDir, port, settings }: WorkerBegin): Promise<void> {
  const writeLog = takeOutput(log);
  const disk = watchDisk(dataDir, (sentence) => writeLog(`${sentence}\n`, new Date()));
  const begun = runWorker({
    built: readBuiltWorker(),
    dataDir,
    port,
    settings,
    findDiskFault: disk.findFault,
    onSearchError: (error) => void onSearchError(error, dataDir),
    keepMail: createMailFolder(dataDir, () => new Date()),
    writeLine: (line, at) => writeLog(line, new Date(at)),
  });
  worker = begun;
  const isWorking = watchLoad(() => {
    const pid = runtime.readPid();
    return pid === null ? null : readLoad(pid);
  });
  await begun.isReady;
  flushCompileCache();
  // Frees a third of the heap, which only the start needed.
  globalThis.gc?.();
  answerCalls(openChannel(), {
    async look() {
      return { isAnswering: await isAnswering(begun), isWorking: isWorking() };
    },
    async cron(call) {
      await begun.callCron(call);
      return null;
    },
    async batch({ statements }) {
      const fault = disk.findFault();
      if (fault !== null) throw new Error(`The disk cannot be used: ${fault}.`);
      await begun.runBatch(statements);
      return null;
    },
  });
  parentPort?.postMessage({ ready: true });
}

/** Writes this thread's output to the log, each line with its time. */
function takeOutput(log: string): (text: string, at: Date) => void {
  const file = openLog(log);
  const writeLines = createLineWriter((text) => {
    if (file !== "ignore") writeSync(file, text);
  });
  const writeLog = (text: string, at: Date) => {
    if (/SQLITE_(?:CORRUPT|NOTADB)/.test(text)) corruptAt = Date.now();
    writeLines(rewriteLog(text, at.toISOString()));
  };
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (chunk: string | Uint8Array) => {
      writeLog(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString(), new Date());
      return true;
    };
  }
  return writeLog;
}

/** Asks without using the port, where idle connections may block the way. */
async function isAnswering(asked: RunningWorker): Promise<boolean> {
  const answer = asked.askHealth().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, pause(ANSWER_MS, false)]);
}

function openChannel(): Channel {
  return {
    send: (message) => parentPort?.postMessage(message),
    onMessage: (take) => parentPort?.on("message", take),
    onClose: (close) => parentPort?.on("close", close),
  };
}
