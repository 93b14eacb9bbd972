import type { Background, Log } from "@learnlab/domain";

/**
 * Work goes on beside whatever began it. Nothing holds it until it is over, as a request's does by
 * `waitUntil`, which Node has not: benches and machine tests compose the worker there.
 */
export function createUnheldBackground(log: Log): Background {
  return {
    run(name, work) {
      void work().catch((error: unknown) => log.error(name, error));
    },
  };
}
