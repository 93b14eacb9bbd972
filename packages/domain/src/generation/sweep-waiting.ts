import type { GenerationQueue } from "../episodes/index.ts";
import type { Clock } from "../shared/index.ts";
import type { GenerationStore } from "./ports.ts";

/** Longer than any step's lease, so that work under way is left alone. */
const PATIENCE_MS = 90_000;
const A_SWEEP = 100;

/** Hands to the queue what waits too long: a crash or a lost message must not leave it behind. */
export async function sweepWaiting(deps: {
  generation: Pick<GenerationStore, "takeWaiting">;
  queue: GenerationQueue;
  clock: Clock;
}): Promise<{ sent: number }> {
  const at = deps.clock.now();
  const waiting = await deps.generation.takeWaiting({
    waitingSince: at - PATIENCE_MS,
    at,
    limit: A_SWEEP,
  });
  await Promise.all(waiting.map((message) => deps.queue.send(message)));
  return { sent: waiting.length };
}
