import { waitUntil } from "cloudflare:workers";
import type { Background, Log } from "@learnlab/domain";

/** By then the answer is on its way, and what is done takes nothing of its time. */
const BEGINS_AFTER_MS = 20;

/** Goes on after the answer, as long as the platform lets a request go on. */
export function createBackground(log: Log): Background {
  return {
    run(name, work) {
      const done = begin(work).catch((error: unknown) => log.error(name, error));
      waitUntil(done);
    },
  };
}

async function begin(work: () => Promise<void>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, BEGINS_AFTER_MS));
  await work();
}
