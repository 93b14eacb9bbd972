import { Worker } from "node:worker_threads";

import { PATIENCE_MS, type RunningProcess } from "./processes.ts";
import type { Channel } from "./worker-calls.ts";

export interface WorkerBegin {
  port: number;
  dataDir: string;
  log: string;
  settings: Record<string, string>;
}

/** The largest heap of Miniflare's thread in MiB; under load it used a third of it. A larger one ends the thread. */
const LARGEST_HEAP = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };

interface ThreadParts {
  entry: URL;
  /** The process that the thread runs; null once it has ended. */
  onRuntime: (pid: number | null) => void;
  /** The error that ended the thread. */
  onError: (error: unknown) => void;
}

export interface RunningThread extends RunningProcess {
  begin(begin: WorkerBegin): void;
  /** True once the thread has said that it is ready; false if it has ended before. */
  readonly isReady: Promise<boolean>;
  readonly channel: Channel;
}

/** A thread that runs a process; ending the thread ends both. */
export function startThread({ entry, onRuntime, onError }: ThreadParts): RunningThread {
  const thread = new Worker(entry, { resourceLimits: LARGEST_HEAP, stdout: true, stderr: true });
  let isOver = false;
  let runtime: number | null = null;
  const exit = new Promise<number | null>((done) => {
    thread.once("exit", (code) => {
      isOver = true;
      done(code);
    });
  });
  thread.on("error", onError);
  const isReady = new Promise<boolean>((done) => {
    thread.on("message", (message: unknown) => {
      if (isReadyNote(message)) done(true);
    });
    thread.once("exit", () => done(false));
  });
  thread.on("message", (message: unknown) => {
    if (!isRuntimeNote(message)) return;
    runtime = message.runtime;
    onRuntime(runtime);
  });
  const killRuntime = () => {
    if (runtime !== null) killProcess(runtime);
  };
  const kill = () => {
    killRuntime();
    void thread.terminate();
  };
  let ending: Promise<void> | null = null;
  const end = async () => {
    if (!isOver) thread.postMessage({ end: true });
    const patience = setTimeout(kill, PATIENCE_MS);
    await exit;
    clearTimeout(patience);
    killRuntime();
    runtime = null;
    onRuntime(null);
  };
  return {
    pid: null,
    isAlive: () => !isOver,
    exit,
    isReady,
    end: () => (ending ??= end()),
    kill,
    begin: (begin) => thread.postMessage({ begin }),
    channel: {
      send: (message) => thread.postMessage(message),
      onMessage: (take) => thread.on("message", take),
      onClose: (close) => thread.once("exit", close),
    },
  };
}

export function isBegin(message: unknown): message is { begin: WorkerBegin } {
  return typeof message === "object" && message !== null && "begin" in message;
}

export function isEnd(message: unknown): message is { end: true } {
  return typeof message === "object" && message !== null && "end" in message;
}

function isReadyNote(message: unknown): message is { ready: true } {
  return typeof message === "object" && message !== null && "ready" in message;
}

function isRuntimeNote(message: unknown): message is { runtime: number | null } {
  return typeof message === "object" && message !== null && "runtime" in message;
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // The process has ended by itself.
  }
}
