import type { Background, Log } from "@learnlab/domain";

/**
 * Runs work in the background without keeping the process alive. Node has no `waitUntil`, and benches and
 * machine tests compose the worker there.
 */
export function createUnheldBackground(log: Log): Background {
  return {
    run(name, work) {
      void work().catch((error: unknown) => log.error(name, error));
    },
  };
}
