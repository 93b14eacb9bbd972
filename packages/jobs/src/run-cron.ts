import {
  type Clock,
  type GenerationQueue,
  type GenerationStore,
  type Log,
  sweepWaiting,
} from "@learnlab/domain";

interface CronDeps {
  generation: GenerationStore;
  queue: GenerationQueue;
  clock: Clock;
  log: Log;
}

/** What each cron of wrangler.toml does. */
export async function runCron(deps: CronDeps, cron: string): Promise<void> {
  if (cron !== "*/5 * * * *") return;
  const { sent } = await sweepWaiting(deps);
  deps.log.info("cron.swept", { cron, sent });
}
