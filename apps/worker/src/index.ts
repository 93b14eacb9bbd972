import {
  handleBatchGivingWay,
  handleDeadLetters,
  handleGenerationBatch,
  runCron,
} from "@learnlab/jobs";

import { compose, openLog } from "./compose.ts";
import { createApp } from "./http/app.ts";

// Queues and crons come from nowhere; links in mails need PUBLIC_URL.
const NO_REQUEST = "http://localhost";
const DAILIES = "generation-daily";

const app = createApp();

export default {
  fetch: app.fetch,
  async queue(batch, env) {
    const machine = { ...compose(env, NO_REQUEST), log: openLog({ queue: batch.queue }) };
    if (batch.queue.endsWith("-dead")) await handleDeadLetters(machine, batch);
    else if (batch.queue === DAILIES && machine.config.DAILIES_GIVE_WAY === "true")
      await handleBatchGivingWay(machine, batch.messages);
    else await handleGenerationBatch(machine, batch.messages);
  },
  async scheduled(controller, env) {
    await runCron(compose(env, NO_REQUEST), controller.cron, controller.scheduledTime);
  },
} satisfies ExportedHandler<Env>;
