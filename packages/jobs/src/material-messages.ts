import {
  giveUpMaterial,
  type GiveUpMaterialDeps,
  type MaterialQueue,
  type MaterialWork,
  readMaterial,
  type ReadingDeps,
  type RunDeps,
  runProposing,
} from "@learnlab/domain";
import { z } from "zod";

import { type Delivery, retryDelay } from "./generation-messages.ts";

/** What the queue of materials carries: a file to be read, or a material to be searched for concepts. */
const MaterialMessage = z.union([
  z.object({ readingId: z.uuid() }),
  z.object({ runId: z.uuid() }),
]) satisfies z.ZodType<MaterialWork>;

type MessageDeps = ReadingDeps &
  RunDeps &
  GiveUpMaterialDeps & { materialQueue: Pick<MaterialQueue, "sendRun">; random(): number };

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
  const { attempts } = delivery;
  const from = deps.clock.now();
  try {
    const outcome = await work(deps, message.data);
    const ms = deps.clock.now() - from;
    deps.log.info("material.read", { ...message.data, outcome, attempt: attempts, ms });
    if (outcome !== "later") return delivery.ack();
  } catch (error) {
    deps.log.error("material.not_read", error, { ...message.data, attempt: attempts });
  }
  delivery.retry({ delaySeconds: retryDelay(attempts, deps.random()) });
}

async function work(deps: MessageDeps, message: MaterialWork): Promise<string> {
  if ("readingId" in message) return readMaterial(deps, message);
  const outcome = await runProposing(deps, message);
  // Behind whatever else waits by now.
  if (outcome === "more") await deps.materialQueue.sendRun(message.runId);
  return outcome;
}

/** What failed too often ends for a reason of ours, and can be begun again. */
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
      work: message.success ? message.data : null,
    });
    delivery.ack();
  }
}
