/** Cloudflare Queues: one for whom somebody waits, one for the dailies. */
import type { GenerationQueue } from "@learnlab/domain";

export function createGenerationQueue(queues: { now: Queue; daily: Queue }): GenerationQueue {
  return {
    async send({ episodeId, kind }) {
      const queue = kind === "daily" ? queues.daily : queues.now;
      await queue.send({ episodeId });
    },
  };
}
