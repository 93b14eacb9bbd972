import { Worker } from "node:worker_threads";

import type { SpeechJob } from "./create-studio.ts";
import type { WorkerAnswer } from "./speech-worker.ts";

export type SpeechThread = {
  produce: (job: SpeechJob) => Promise<Uint8Array>;
  close: () => Promise<void>;
};

// The longest text that is accepted takes a few seconds; a thread this late will never answer.
const longestJobMs = 60_000;

/** Starts the thread that speaks, one job after the other; a thread that dies is replaced. */
export async function startSpeechThread(
  entry = new URL("./speech-worker.ts", import.meta.url),
): Promise<SpeechThread> {
  let worker: Worker | null = await openWorker(entry);
  let isClosed = false;
  let queue: Promise<unknown> = Promise.resolve();
  const run = async (job: SpeechJob) => {
    if (isClosed) throw new Error("The speech server is closing.");
    worker ??= await openWorker(entry);
    const answer = await askWorker(worker, job).catch((error: unknown) => {
      worker = null;
      throw error;
    });
    switch (answer.kind) {
      case "done":
        return answer.body;
      case "failed":
        throw new Error(answer.reason);
      case "ready":
        throw new Error("The speech thread started twice.");
    }
  };
  return {
    produce(job) {
      const answer = queue.then(() => run(job));
      queue = answer.catch(() => null);
      return answer;
    },
    async close() {
      isClosed = true;
      await worker?.terminate();
      // A thread that was just being replaced is ready only now.
      await queue;
      await worker?.terminate();
    },
  };
}

async function openWorker(entry: URL): Promise<Worker> {
  const worker = new Worker(entry);
  // Without a listener, a thread that fails between two jobs would end the whole process.
  worker.on("error", (error) => process.emitWarning(`The speech thread failed: ${error}`));
  const answer = await nextAnswer(worker);
  if (answer.kind !== "ready") throw new Error("The speech thread did not get ready.");
  return worker;
}

async function askWorker(worker: Worker, job: SpeechJob): Promise<WorkerAnswer> {
  if (worker.threadId === -1) throw new Error("The speech thread has ended.");
  const timer = setTimeout(() => void worker.terminate(), longestJobMs);
  try {
    const answer = nextAnswer(worker);
    worker.postMessage(job);
    return await answer;
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function nextAnswer(worker: Worker): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: WorkerAnswer) => finish(() => resolve(message));
    const onError = (error: Error) => finish(() => reject(error));
    const onExit = (code: number) =>
      finish(() => reject(new Error(`The speech thread ended with code ${code}.`)));
    const finish = (settle: () => void) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      settle();
    };
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}
