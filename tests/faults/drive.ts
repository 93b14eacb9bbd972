import { CRONS } from "@learnlab/domain";
import { env } from "cloudflare:workers";
import { handleFailedMessages, handleGenerationBatch, runCron } from "@learnlab/jobs";

import type { Batch } from "./faulty-queue.ts";
import type { Run } from "./open-run.ts";
import type { CallPlace } from "./speech-log.ts";

const SWEEP_EVERY_MS = 300_000;
/** One more than in wrangler.toml, so that three copies of a message are worked on at once. */
const BATCHES_AT_ONCE = 3;

/** Delivers, waits and sweeps until all is settled and the queue is empty; says how often it swept. */
export async function drive(
  run: Run,
  { episodeIds, mostSweeps }: { episodeIds: string[]; mostSweeps: number },
): Promise<{ sweeps: number }> {
  let nextSweep = run.clock.peek() + SWEEP_EVERY_MS;
  for (let sweeps = 0; ;) {
    await deliverDue(run);
    const nextDue = run.queue.nextDueAt();
    const isSettled = (await countUnsettled(episodeIds)) === 0;
    if (isSettled && nextDue === null) return { sweeps };
    if (nextDue !== null && (isSettled || nextDue <= nextSweep)) {
      run.clock.moveTo(nextDue);
      continue;
    }
    if (sweeps === mostSweeps) return { sweeps };
    sweeps += 1;
    run.clock.moveTo(nextSweep);
    nextSweep += SWEEP_EVERY_MS;
    await sweep(run);
  }
}

async function deliverDue(run: Run): Promise<void> {
  for (let batches = run.queue.takeDue(); batches.length > 0; batches = run.queue.takeDue()) {
    for (let from = 0; from < batches.length; from += BATCHES_AT_ONCE) {
      const some = batches.slice(from, from + BATCHES_AT_ONCE);
      const round = String(run.clock.peek());
      await Promise.all(
        some.map((batch, at) => deliver(run, { batch, place: { round, batch: String(at) } })),
      );
    }
  }
}

/** Each batch has a machine of its own, as it may run far away from the other one. */
async function deliver(
  run: Run,
  { batch, place }: { batch: Batch; place: CallPlace },
): Promise<void> {
  const { isDead, messages } = batch;
  const machine = run.openMachine(place);
  try {
    if (isDead) await handleFailedMessages(machine, { queue: "generation-now-dead", messages });
    else await handleGenerationBatch(machine, { queue: "generation-now", messages });
    batch.end({ hasFailed: false });
  } catch (error) {
    run.errors.push(`queue handler: ${String(error)}`);
    batch.end({ hasFailed: true });
  }
}

/** A cron that fails is called again at its next time. */
async function sweep(run: Run): Promise<void> {
  try {
    await runCron(run.openMachine(), CRONS.sweep);
  } catch (error) {
    run.errors.push(`cron: ${String(error)}`);
  }
}

async function countUnsettled(episodeIds: string[]): Promise<number> {
  const row = await env.DB.prepare(
    `select count(*) as episodes from episodes where status not in ('completed', 'failed')
       and id in (select value from json_each(?))`,
  )
    .bind(JSON.stringify(episodeIds))
    .first<{ episodes: number }>();
  return row?.episodes ?? 0;
}
