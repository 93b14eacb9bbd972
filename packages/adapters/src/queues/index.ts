/** Cloudflare Queues: one for whom somebody waits, one for the dailies, one for files to be read. */
import type { GenerationQueue, MaterialQueue } from "@learnlab/domain";

/** Cloudflare takes a hundred messages at once, or 256 KB: a hundred of ours are 6 KB. */
const A_BATCH = 100;

export function createGenerationQueue(queues: { now: Queue; daily: Queue }): GenerationQueue {
  return {
    async send({ episodeId, kind }) {
      const queue = kind === "daily" ? queues.daily : queues.now;
      await queue.send({ episodeId });
    },

    async sendMany(messages) {
      for (const [kind, queue] of [
        ["requested", queues.now],
        ["daily", queues.daily],
      ] as const) {
        const bodies = messages
          .filter((message) => (message.kind === "daily") === (kind === "daily"))
          .map(({ episodeId }) => ({ body: { episodeId } }));
        for (let from = 0; from < bodies.length; from += A_BATCH) {
          await queue.sendBatch(bodies.slice(from, from + A_BATCH));
        }
      }
    },
  };
}

/** A queue of its own: a class that waits for episodes does not wait for a book to be read or understood. */
export function createMaterialQueue(queue: Queue): MaterialQueue {
  return {
    async send(readingId) {
      await queue.send({ readingId });
    },

    async sendRun(runId) {
      await queue.send({ runId });
    },
  };
}
