import { expect, test } from "vitest";

import { type PartAnswer, type PartsToSend, sendInParts } from "./send-in-parts.ts";

function openWork(change: Partial<PartsToSend> = {}) {
  const kept: number[] = [];
  const shares: number[] = [];
  const waits: number[] = [];
  const asked: number[] = [];
  let underWay = 0;
  let most = 0;
  const work: PartsToSend = {
    sizeBytes: 95,
    partBytes: 10,
    done: new Map(),
    link: async (partNumber) => {
      asked.push(partNumber);
      return `/part/${partNumber}`;
    },
    put: async (url, { from, to }, onSent): Promise<PartAnswer> => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      onSent(to - from);
      underWay -= 1;
      return { status: 200, etag: `${url} ${from}-${to}` };
    },
    keep: (partNumber) => kept.push(partNumber),
    onProgress: (share) => shares.push(share),
    signal: new AbortController().signal,
    wait: async (ms) => void waits.push(ms),
    random: () => 1,
    ...change,
  };
  return { work, kept, shares, waits, asked, most: () => most };
}

test("every part is sent once, three at a time, the last one as long as is left", async () => {
  const { work, kept, shares, most } = openWork();
  const parts = await sendInParts(work);
  expect(parts.map(({ partNumber }) => partNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(parts[9]?.etag).toBe("/part/10 90-95");
  expect(kept.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(most()).toBe(3);
  expect(shares.at(-1)).toBe(1);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

test("what is there already is not sent again", async () => {
  const done = new Map([1, 2, 4].map((number) => [number, `known ${number}`]));
  const { work, asked, shares } = openWork({ done });
  const parts = await sendInParts(work);
  expect(asked.toSorted((a, b) => a - b)).toEqual([3, 5, 6, 7, 8, 9, 10]);
  expect(parts[0]?.etag).toBe("known 1");
  expect(shares[0]).toBeCloseTo(30 / 95);
});

test("without an answer a part is sent again as long as it takes, each time by a fresh link", async () => {
  let left = 12;
  const { work, waits, asked } = openWork({
    sizeBytes: 5,
    put: async () => {
      left -= 1;
      if (left > 0) throw new TypeError("Failed to fetch");
      return { status: 200, etag: "there" };
    },
  });
  expect(await sendInParts(work)).toEqual([{ partNumber: 1, etag: "there" }]);
  expect(asked).toHaveLength(12);
  expect(waits.slice(0, 7)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test("a store that is busy is asked five times, one that refuses once", async () => {
  const busy = openWork({ sizeBytes: 5, put: async () => ({ status: 503, etag: null }) });
  await expect(sendInParts(busy.work)).rejects.toThrow("503");
  expect(busy.asked).toHaveLength(5);
  const refused = openWork({ sizeBytes: 5, put: async () => ({ status: 404, etag: null }) });
  await expect(sendInParts(refused.work)).rejects.toThrow("404");
  expect(refused.asked).toHaveLength(1);
});

test("what is called off is not tried again", async () => {
  const call = new AbortController();
  const { work, asked } = openWork({
    signal: call.signal,
    put: async () => {
      call.abort();
      throw new TypeError("Failed to fetch");
    },
  });
  await expect(sendInParts(work)).rejects.toThrow("aborted");
  expect(asked.length).toBeLessThanOrEqual(3);
});
