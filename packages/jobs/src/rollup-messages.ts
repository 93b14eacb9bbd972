import { type Log, type RollupDeps, rollUpLearner } from "@learnlab/domain";
import { z } from "zod";

import { type Delivery, retryDelay } from "./generation-messages.ts";

const RollupMessage = z.object({ userIds: z.array(z.string()) });

type MessageDeps = RollupDeps & { log: Log; random(): number };

/** The days of some learners, one after the other; a message that comes twice does no harm. */
export async function handleRollupBatch(
  deps: MessageDeps,
  batch: { messages: readonly Delivery[] },
): Promise<void> {
  for (const delivery of batch.messages) await answerDelivery(deps, delivery);
}

async function answerDelivery(deps: MessageDeps, delivery: Delivery): Promise<void> {
  const message = RollupMessage.safeParse(delivery.body);
  if (!message.success) {
    deps.log.error("rollup.unreadable_message", message.error, { messageId: delivery.id });
    delivery.ack();
    return;
  }
  const from = deps.clock.now();
  const { userIds } = message.data;
  let [failed, daysChanged] = [0, 0];
  for (const userId of userIds) {
    try {
      const rolled = await rollUpLearner(deps, { userId });
      if (rolled.outcome === "rolled") daysChanged += rolled.daysChanged;
    } catch (error) {
      failed += 1;
      deps.log.error("rollup.failed", error, { userId, attempt: delivery.attempts });
    }
  }
  const ms = deps.clock.now() - from;
  const learners = userIds.length;
  deps.log.info("rollup.ran", { learners, daysChanged, failed, attempt: delivery.attempts, ms });
  if (failed === 0) delivery.ack();
  else delivery.retry({ delaySeconds: retryDelay(delivery.attempts, deps.random()) });
}

/** Nothing is kept of a message that failed too often: the next hourly run asks for its learners again. */
export function handleFailedRollups(
  { log }: Pick<MessageDeps, "log">,
  batch: { queue: string; messages: readonly Delivery[] },
): void {
  for (const delivery of batch.messages) {
    log.error("rollup.given_up", null, { queue: batch.queue, messageId: delivery.id });
    delivery.ack();
  }
}
