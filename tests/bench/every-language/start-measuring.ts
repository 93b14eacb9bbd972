import { once } from "node:events";
import { Worker } from "node:worker_threads";

import type { Heard, ThreadAnswer, ThreadQuestion } from "./measure-thread.ts";

/** A thread that decodes and measures tracks one after the other, while the next ones are made. */
export function startMeasuring() {
  const worker = new Worker(new URL("./measure-thread.ts", import.meta.url));
  let queue: Promise<unknown> = Promise.resolve();

  async function ask(question: ThreadQuestion): Promise<Heard> {
    const answered: Promise<ThreadAnswer[]> = once(worker, "message");
    worker.postMessage(question);
    const [answer] = await answered;
    if (answer === undefined || "failure" in answer) {
      throw new Error(answer?.failure ?? "The thread did not answer.");
    }
    return answer.heard;
  }

  return {
    measure(question: ThreadQuestion): Promise<Heard> {
      const heard = queue.then(() => ask(question));
      queue = heard.catch(() => null);
      return heard;
    },
    close: () => worker.terminate(),
  };
}
