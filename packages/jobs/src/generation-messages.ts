import {
  backoffMs,
  createSingleFlight,
  type GenerationDeps,
  giveUp,
  notifyLearner,
  type NotifyDeps,
  runGeneration,
  UNREADABLE,
} from "@learnlab/domain";
import { z } from "zod";

import { makeGiveWay } from "./give-way.ts";

/** A queue message: only the episode's id. */
export const GenerationMessage = z.object({ episodeId: z.uuid() });

type MessageDeps = GenerationDeps & NotifyDeps;

/** A message as the queue delivers it. */
export interface Delivery {
  id: string;
  body: unknown;
  /** From 1. */
  attempts: number;
  ack(): void;
  retry(options: { delaySeconds: number }): void;
}

/** Messages of one queue that are delivered together. */
interface Batch {
  queue: string;
  messages: readonly Delivery[];
}

interface Given {
  delivery: Delivery;
  queue: string;
  singleFlight: ReturnType<typeof createSingleFlight>;
}

const BACKOFF = { firstMs: 4_000, longestMs: 120_000 };

/** Handles the messages of a batch concurrently; each is acknowledged on its own. */
export async function handleGenerationBatch(
  deps: MessageDeps,
  { queue, messages }: Batch,
): Promise<void> {
  const singleFlight = createSingleFlight();
  await Promise.all(
    messages.map((delivery) => answerDelivery(deps, { delivery, queue, singleFlight })),
  );
}

/**
 * Handles messages that nobody waits for, where all work shares one processor: one after the other, each
 * pausing while a requested episode is being made.
 */
export async function handleBatchGivingWay(
  deps: MessageDeps,
  { queue, messages }: Batch,
): Promise<void> {
  const singleFlight = createSingleFlight();
  const giving = makeGiveWay(deps);
  for (const delivery of messages) await answerDelivery(giving, { delivery, queue, singleFlight });
}

async function answerDelivery(deps: MessageDeps, given: Given): Promise<void> {
  try {
    await handleDelivery(deps, given);
  } catch (error) {
    // The other messages of the batch are being handled and must be awaited.
    deps.log.error("generation.unanswered", error, { messageId: given.delivery.id });
    retryLater(deps, given.delivery);
  }
}

function retryLater(deps: GenerationDeps, delivery: Delivery): void {
  delivery.retry({ delaySeconds: retryDelay(delivery.attempts, deps.random()) });
}

async function handleDelivery(
  deps: MessageDeps,
  { delivery, queue, singleFlight }: Given,
): Promise<void> {
  const message = GenerationMessage.safeParse(delivery.body);
  if (!message.success) {
    deps.log.error("generation.unreadable_message", message.error, { messageId: delivery.id });
    await keepUnreadable(deps, delivery, queue);
    delivery.ack();
    return;
  }
  const { episodeId } = message.data;
  const from = deps.clock.now();
  const outcome = await runGeneration(deps, { episodeId, singleFlight });
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
      // Also if an earlier delivery was interrupted between the episode and its mail.
      await notifyLearner(deps, { episodeId });
      delivery.ack();
      return;
    case "busy": {
      // The run that holds the step finishes the episode; if it died, the sweeper resends it.
      delivery.ack();
      return;
    }
    case "later":
      retryLater(deps, delivery);
  }
}

/** In seconds, at least one. Full jitter: random up to a bound that doubles, so that retries do not coincide. */
export function retryDelay(attempts: number, random: number): number {
  return Math.max(1, Math.round(backoffMs(attempts, BACKOFF, random) / 1_000));
}

async function keepUnreadable(
  deps: GenerationDeps,
  delivery: Delivery,
  queue: string,
): Promise<void> {
  await deps.generation.keepFailedMessage({
    id: delivery.id,
    queue,
    body: JSON.stringify(delivery.body).slice(0, 4_000),
    ...UNREADABLE,
    episodeId: null,
    at: deps.clock.now(),
  });
}

/** Handles messages that failed too often: the episode fails, until somebody retries it. */
export async function handleFailedMessages(deps: MessageDeps, batch: Batch): Promise<void> {
  for (const delivery of batch.messages) {
    const message = GenerationMessage.safeParse(delivery.body);
    await giveUp(deps, {
      id: delivery.id,
      queue: batch.queue,
      body: JSON.stringify(delivery.body).slice(0, 4_000),
      episodeId: message.success ? message.data.episodeId : null,
    });
    delivery.ack();
  }
}
