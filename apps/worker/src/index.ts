import { handleDeadLetters, handleGenerationBatch, runCron } from "@learnlab/jobs";

import { compose, openLog } from "./compose.ts";
import { createApp } from "./http/app.ts";

const app = createApp();

export default {
  fetch: app.fetch,
  async queue(batch, env) {
    const machine = { ...compose(env, ""), log: openLog({ queue: batch.queue }) };
    if (batch.queue.endsWith("-dead")) await handleDeadLetters(machine, batch);
    else await handleGenerationBatch(machine, batch.messages);
  },
  async scheduled(controller, env) {
    await runCron(compose(env, ""), controller.cron);
  },
} satisfies ExportedHandler<Env>;
