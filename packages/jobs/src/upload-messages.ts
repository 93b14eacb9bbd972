import {
  giveUpUpload,
  type GiveUpUploadDeps,
  type InspectDeps,
  inspectUpload,
  type Log,
} from "@learnlab/domain";
import { z } from "zod";

import { type Delivery, retryDelay } from "./generation-messages.ts";

/** What the queue of uploads carries: the upload, and nothing else. */
const UploadMessage = z.object({ uploadId: z.uuid() });

type MessageDeps = InspectDeps & GiveUpUploadDeps & { log: Log; random(): number };

/** One file after the other: each takes the memory of an isolate for itself. */
export async function handleUploadBatch(
  deps: MessageDeps,
  batch: { messages: readonly Delivery[] },
): Promise<void> {
  for (const delivery of batch.messages) await answerDelivery(deps, delivery);
}

async function answerDelivery(deps: MessageDeps, delivery: Delivery): Promise<void> {
  const message = UploadMessage.safeParse(delivery.body);
  if (!message.success) {
    deps.log.error("upload.unreadable_message", message.error, { messageId: delivery.id });
    delivery.ack();
    return;
  }
  const { uploadId } = message.data;
  const from = deps.clock.now();
  try {
    const outcome = await inspectUpload(deps, { uploadId });
    const ms = deps.clock.now() - from;
    deps.log.info("upload.inspected", { uploadId, outcome, attempt: delivery.attempts, ms });
    delivery.ack();
  } catch (error) {
    deps.log.error("upload.not_inspected", error, { uploadId, attempt: delivery.attempts });
    delivery.retry({ delaySeconds: retryDelay(delivery.attempts, deps.random()) });
  }
}

/** A recording that failed too often is refused for a reason of ours, and can be sent again. */
export async function handleFailedUploads(
  deps: MessageDeps,
  batch: { queue: string; messages: readonly Delivery[] },
): Promise<void> {
  for (const delivery of batch.messages) {
    const message = UploadMessage.safeParse(delivery.body);
    await giveUpUpload(deps, {
      id: delivery.id,
      queue: batch.queue,
      body: JSON.stringify(delivery.body).slice(0, 4_000),
      uploadId: message.success ? message.data.uploadId : null,
    });
    delivery.ack();
  }
}
