import { waitUntil } from "cloudflare:workers";
import type { Background, Log } from "@learnlab/domain";

/** By then the answer is on its way, so background work does not delay it. */
const BEGINS_AFTER_MS = 20;

/** Continues after the answer, as long as the platform keeps the request alive. */
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
