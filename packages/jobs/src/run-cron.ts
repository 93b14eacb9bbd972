import {
  type Clock,
  type GenerationQueue,
  type GenerationStore,
  type GenerationTimings,
  type Log,
  sweepWaiting,
} from "@learnlab/domain";

interface CronDeps {
  generation: GenerationStore;
  queue: GenerationQueue;
  timings: GenerationTimings;
  clock: Clock;
  log: Log;
}

/** What each cron of wrangler.toml does. */
export async function runCron(deps: CronDeps, cron: string): Promise<void> {
  if (cron !== "*/5 * * * *") return;
  deps.log.info("cron.swept", { cron, ...(await sweepWaiting(deps)) });
}
