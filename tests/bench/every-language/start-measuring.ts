import { once } from "node:events";
import { Worker } from "node:worker_threads";

import type { Heard, ThreadAnswer } from "./measure-thread.ts";

/** A thread that decodes and measures tracks one after the other, while the next ones are made. */
export function startMeasuring() {
  const worker = new Worker(new URL("./measure-thread.ts", import.meta.url));
  let queue: Promise<unknown> = Promise.resolve();

  async function ask(bytes: Uint8Array): Promise<Heard> {
    const answered: Promise<ThreadAnswer[]> = once(worker, "message");
    worker.postMessage(bytes);
    const [answer] = await answered;
    if (answer === undefined || "failure" in answer) {
      throw new Error(answer?.failure ?? "The thread did not answer.");
    }
    return answer.heard;
  }

  return {
    measure(bytes: Uint8Array): Promise<Heard> {
      const heard = queue.then(() => ask(bytes));
      queue = heard.catch(() => null);
      return heard;
    },
    close: () => worker.terminate(),
  };
}
