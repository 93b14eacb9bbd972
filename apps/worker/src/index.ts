import {
  followSearch,
  handleBatchGivingWay,
  handleFailedMaterials,
  handleFailedMessages,
  handleFailedRollups,
  handleFailedUploads,
  handleGenerationBatch,
  handleMaterialBatch,
  handleRollupBatch,
  handleUploadBatch,
  runCron,
} from "@learnlab/jobs";

import { compose, openLog } from "./compose.ts";
import { createApp } from "./http/app.ts";

// Queues and crons have no origin; links in mails need PUBLIC_URL.
const NO_REQUEST = "http://localhost";
const DAILIES = "generation-daily";

type Machine = ReturnType<typeof compose>;

/** The queues with a handler of their own, and those of their failed messages; others make episodes. */
const HANDLERS: Record<string, (machine: Machine, batch: MessageBatch) => Promise<void> | void> = {
  materials: handleMaterialBatch,
  "materials-dead": handleFailedMaterials,
  uploads: handleUploadBatch,
  "uploads-dead": handleFailedUploads,
  "listening-days": handleRollupBatch,
  "listening-days-dead": handleFailedRollups,
};

const app = createApp();

export default {
  fetch: app.fetch,
  async queue(batch, env) {
    const machine = { ...compose(env, NO_REQUEST), log: openLog({ queue: batch.queue }) };
    const handle = HANDLERS[batch.queue];
    // Nothing could be saved; the sweep finds what waits once it can.
    if ((await machine.storage.findFault()) !== null) {
      batch.ackAll();
      return;
    }
    if (handle !== undefined) await handle(machine, batch);
    else if (batch.queue.endsWith("-dead")) await handleFailedMessages(machine, batch);
    else if (batch.queue === DAILIES && machine.config.DAILIES_GIVE_WAY === "true")
      await handleBatchGivingWay(machine, batch);
    else await handleGenerationBatch(machine, batch);
    await followSearch(machine);
  },
  async scheduled(controller, env) {
    const machine = compose(env, NO_REQUEST);
    const fault = await machine.storage.findFault();
    if (fault !== null) throw new Error(`The disk cannot be used: ${fault}.`);
    await runCron(machine, controller.cron, controller.scheduledTime);
  },
} satisfies ExportedHandler<Env>;
