import {
  handleBatchGivingWay,
  handleFailedMaterials,
  handleFailedMessages,
  handleFailedUploads,
  handleGenerationBatch,
  handleMaterialBatch,
  handleUploadBatch,
  runCron,
} from "@learnlab/jobs";

import { compose, openLog } from "./compose.ts";
import { createApp } from "./http/app.ts";

// Queues and crons have no origin; links in mails need PUBLIC_URL.
const NO_REQUEST = "http://localhost";
const DAILIES = "generation-daily";
const MATERIALS = "materials";
const UPLOADS = "uploads";

const app = createApp();

export default {
  fetch: app.fetch,
  async queue(batch, env) {
    const machine = { ...compose(env, NO_REQUEST), log: openLog({ queue: batch.queue }) };
    // Nothing could be saved; the sweep finds what waits once there is space.
    if (await machine.storage.isFull()) batch.ackAll();
    else if (batch.queue === MATERIALS) await handleMaterialBatch(machine, batch);
    else if (batch.queue === `${MATERIALS}-dead`) await handleFailedMaterials(machine, batch);
    else if (batch.queue === UPLOADS) await handleUploadBatch(machine, batch);
    else if (batch.queue === `${UPLOADS}-dead`) await handleFailedUploads(machine, batch);
    else if (batch.queue.endsWith("-dead")) await handleFailedMessages(machine, batch);
    else if (batch.queue === DAILIES && machine.config.DAILIES_GIVE_WAY === "true")
      await handleBatchGivingWay(machine, batch);
    else await handleGenerationBatch(machine, batch);
  },
  async scheduled(controller, env) {
    const machine = compose(env, NO_REQUEST);
    if (await machine.storage.isFull()) throw new Error("The disk is full.");
    await runCron(machine, controller.cron, controller.scheduledTime);
  },
} satisfies ExportedHandler<Env>;
