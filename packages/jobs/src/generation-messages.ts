import { type GenerationDeps, giveUp, runGeneration } from "@learnlab/domain";
import { z } from "zod";

/** What a queue carries: the episode, and nothing else. */
export const GenerationMessage = z.object({ episodeId: z.uuid() });

/** A message as a queue hands it over. */
export interface Delivery {
  id: string;
  body: unknown;
  /** From 1. */
  attempts: number;
  ack(): void;
  retry(options: { delaySeconds: number }): void;
}

/** Seconds: the first pause before a retry, and the longest. */
const BACKOFF = { first: 4, longest: 120 };

interface JobDeps extends GenerationDeps {
  /** 0 up to 1, for spreading retries. */
  random(): number;
}

/** Works on the messages of a batch side by side; each is answered by itself. */
export async function handleGenerationBatch(
  deps: JobDeps,
  batch: readonly Delivery[],
): Promise<void> {
  await Promise.all(batch.map((delivery) => handleDelivery(deps, delivery)));
}

async function handleDelivery(deps: JobDeps, delivery: Delivery): Promise<void> {
  const message = GenerationMessage.safeParse(delivery.body);
  if (!message.success) {
    deps.log.error("generation.unreadable_message", message.error, { messageId: delivery.id });
    await keepUnreadable(deps, delivery);
    delivery.ack();
    return;
  }
  const { episodeId } = message.data;
  const from = deps.clock.now();
  const outcome = await runGeneration(deps, { episodeId });
  const ms = deps.clock.now() - from;
  deps.log.info("generation.run", {
    episodeId,
    outcome: outcome.state,
    attempt: delivery.attempts,
    ms,
  });
  switch (outcome.state) {
    case "completed":
    case "failed":
    case "nothing_to_do":
      delivery.ack();
      return;
    case "busy": {
      // The run that holds the step finishes the episode; the sweeper comes back if it died.
      delivery.ack();
      return;
    }
    case "later":
      delivery.retry({ delaySeconds: retryDelay(delivery.attempts, deps.random()) });
  }
}

/** Full jitter: anything up to a bound that doubles, so that retries never march in step. */
export function retryDelay(attempts: number, random: number): number {
  const bound = Math.min(BACKOFF.longest, BACKOFF.first * 2 ** (attempts - 1));
  return Math.max(1, Math.round(bound * random));
}

async function keepUnreadable(deps: JobDeps, delivery: Delivery): Promise<void> {
  await deps.generation.keepDeadLetter({
    id: deps.ids.next(),
    queue: "unreadable",
    body: JSON.stringify(delivery.body).slice(0, 4_000),
    reason: "The message has no episode.",
    at: deps.clock.now(),
  });
}

/** Dead letters: the episode has failed for good, until somebody tries it again. */
export async function handleDeadLetters(
  deps: JobDeps,
  batch: { queue: string; messages: readonly Delivery[] },
): Promise<void> {
  for (const delivery of batch.messages) {
    const message = GenerationMessage.safeParse(delivery.body);
    await giveUp(deps, {
      queue: batch.queue,
      body: JSON.stringify(delivery.body).slice(0, 4_000),
      episodeId: message.success ? message.data.episodeId : null,
    });
    delivery.ack();
  }
}
