import type { Episode, GenerationQueue } from "../episodes/index.ts";
import type { GenerationStore, GenerationTimings } from "../generation/index.ts";
import type { NotifyDeps } from "../notifications/index.ts";
import { giveUp } from "./give-up.ts";

const A_SWEEP = 500;
/** A daily that waits this long in a moving queue may have been lost. */
const UNTOUCHED_MS = 3 * 3_600_000;
/** An episode abandoned this often probably kills whatever works on it. */
const MOST_SWEEPS = 12;

interface SweepDeps extends NotifyDeps {
  generation: GenerationStore;
  queue: GenerationQueue;
  timings: Pick<GenerationTimings, "patienceMs" | "onlyWorkerSince">;
}

/** Queues what has waited too long, so that a crash or a lost message leaves nothing behind. */
export async function sweepWaiting(deps: SweepDeps): Promise<{ sent: number; givenUp: number }> {
  const at = deps.clock.now();
  const { patienceMs, onlyWorkerSince } = deps.timings;
  if (onlyWorkerSince > 0) await deps.generation.endLeases({ claimedBefore: onlyWorkerSince });
  const waiting = await deps.generation.takeWaiting({
    // On one machine a queue ends with its worker, and so does whoever held a lease.
    waitingSince: Math.max(at - patienceMs, onlyWorkerSince),
    untouchedSince: at - UNTOUCHED_MS,
    at,
    limit: A_SWEEP,
  });
  const swept = { sent: 0, givenUp: 0 };
  const dailies: typeof waiting = [];
  for (const { episodeId, kind, sweeps } of waiting) {
    try {
      if (sweeps > MOST_SWEEPS) {
        // A message that was resent and is given up again leaves another failed message.
        const id = `${episodeId}-${at}`;
        await giveUp(deps, { id, queue: "sweep", body: "", episodeId });
        swept.givenUp += 1;
      } else if (kind === "daily") {
        dailies.push({ episodeId, kind, sweeps });
      } else {
        await deps.queue.send({ episodeId, kind });
        swept.sent += 1;
      }
    } catch (error) {
      // One failure must not delay the others; the next sweep tries it again.
      deps.log.error("generation.not_swept", error, { episodeId });
    }
  }
  if (dailies.length > 0 && (await sendDailies(deps, dailies))) swept.sent += dailies.length;
  return swept;
}

/** Thousands of dailies may wait, so they are sent in batches; false if that failed. */
async function sendDailies(
  deps: Pick<SweepDeps, "queue" | "log">,
  dailies: { episodeId: string; kind: Episode["kind"] }[],
): Promise<boolean> {
  try {
    await deps.queue.sendMany(dailies.map(({ episodeId, kind }) => ({ episodeId, kind })));
    return true;
  } catch (error) {
    deps.log.error("generation.not_swept", error, { episodes: dailies.length });
    return false;
  }
}
