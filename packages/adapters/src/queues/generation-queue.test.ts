import { expect, test } from "vitest";

import { createGenerationQueue } from "./index.ts";

/** A queue that takes a hundred messages at once, as Cloudflare's do, and remembers them. */
function openQueue() {
  const batches: unknown[][] = [];
  const queue = {
    async sendBatch(messages: Iterable<{ body: unknown }>) {
      const bodies = Array.from(messages, ({ body }) => body);
      if (bodies.length === 0 || bodies.length > 100) throw new Error(`${bodies.length} at once`);
      batches.push(bodies);
    },
  };
  // Only what is called is there: Cloudflare's class cannot be made by others.
  return { batches, queue: queue as unknown as Queue };
}

test("many messages are sent a hundred at a time, dailies to their own queue", async () => {
  const [now, daily] = [openQueue(), openQueue()];
  const queue = createGenerationQueue({ now: now.queue, daily: daily.queue });
  const dailies = Array.from({ length: 250 }, (_, n) => `daily ${n}`);
  const wanted = { episodeId: "wanted", kind: "requested" } as const;
  await queue.sendMany([
    ...dailies.map((episodeId) => ({ episodeId, kind: "daily" as const })),
    wanted,
  ]);
  expect(daily.batches.map((bodies) => bodies.length)).toEqual([100, 100, 50]);
  expect(daily.batches.flat()).toEqual(dailies.map((episodeId) => ({ episodeId })));
  expect(now.batches).toEqual([[{ episodeId: "wanted" }]]);
});

test("nothing to send asks no queue for anything", async () => {
  const [now, daily] = [openQueue(), openQueue()];
  await createGenerationQueue({ now: now.queue, daily: daily.queue }).sendMany([]);
  expect([...now.batches, ...daily.batches]).toEqual([]);
});
