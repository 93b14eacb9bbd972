import {
  giveUpMaterial,
  type GiveUpMaterialDeps,
  readMaterial,
  type ReadingDeps,
} from "@learnlab/domain";
import { z } from "zod";

import { type Delivery, retryDelay } from "./generation-messages.ts";

/** A message of the queue of materials: only the reading's id. */
const MaterialMessage = z.object({ readingId: z.uuid() });

type MessageDeps = ReadingDeps & GiveUpMaterialDeps & { random(): number };

/** Handles one file after the other: each needs the memory of an isolate for itself. */
export async function handleMaterialBatch(
  deps: MessageDeps,
  batch: { messages: readonly Delivery[] },
): Promise<void> {
  for (const delivery of batch.messages) await answerDelivery(deps, delivery);
}

async function answerDelivery(deps: MessageDeps, delivery: Delivery): Promise<void> {
  const message = MaterialMessage.safeParse(delivery.body);
  if (!message.success) {
    deps.log.error("material.unreadable_message", message.error, { messageId: delivery.id });
    delivery.ack();
    return;
  }
  const { readingId } = message.data;
  const from = deps.clock.now();
  try {
    const outcome = await readMaterial(deps, { readingId });
    const ms = deps.clock.now() - from;
    deps.log.info("material.read", { readingId, outcome, attempt: delivery.attempts, ms });
    delivery.ack();
  } catch (error) {
    deps.log.error("material.not_read", error, { readingId, attempt: delivery.attempts });
    delivery.retry({ delaySeconds: retryDelay(delivery.attempts, deps.random()) });
  }
}

/** Refuses a file that failed too often because of an error of ours; it can be sent again. */
export async function handleFailedMaterials(
  deps: MessageDeps,
  batch: { queue: string; messages: readonly Delivery[] },
): Promise<void> {
  for (const delivery of batch.messages) {
    const message = MaterialMessage.safeParse(delivery.body);
    await giveUpMaterial(deps, {
      id: delivery.id,
      queue: batch.queue,
      body: JSON.stringify(delivery.body).slice(0, 4_000),
      readingId: message.success ? message.data.readingId : null,
    });
    delivery.ack();
  }
}
