import { waitUntil } from "cloudflare:workers";
import type { Background, Log } from "@learnlab/domain";

/** Goes on after the answer, as long as the platform lets a request go on. */
export function createBackground(log: Log): Background {
  return {
    run(name, work) {
      waitUntil(work().catch((error: unknown) => log.error(name, error)));
    },
  };
}
