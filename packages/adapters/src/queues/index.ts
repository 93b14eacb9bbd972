/** Cloudflare Queues: for requested episodes, for dailies, for materials, and for recordings. */
import type { GenerationQueue, MaterialQueue, RollupQueue, UploadQueue } from "@learnlab/domain";

/** Cloudflare accepts a hundred messages at once, or 256 KB; a hundred of ours are 6 KB. */
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
        await sendInBatches(queue, bodies);
      }
    },
  };
}

/** A queue of its own, so that episodes never wait for a long material. */
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

/** A queue of its own too: a recording of hours takes minutes, and a book would wait for it. */
export function createUploadQueue(queue: Queue): UploadQueue {
  return {
    async send(uploadId) {
      await queue.send({ uploadId });
    },
  };
}

/** Learners whose days are to be worked out; what fails is asked for again within the hour. */
export function createRollupQueue(queue: Queue): RollupQueue {
  return {
    send: (pages) =>
      sendInBatches(
        queue,
        pages.map((body) => ({ body })),
      ),
  };
}

async function sendInBatches(queue: Queue, messages: readonly { body: unknown }[]): Promise<void> {
  for (let from = 0; from < messages.length; from += A_BATCH) {
    await queue.sendBatch(messages.slice(from, from + A_BATCH));
  }
}
