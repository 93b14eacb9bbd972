import { expect, test } from "vitest";

import { backoffMs, tryAgain } from "./try-again.ts";

function openWaiting() {
  const waits: number[] = [];
  return { waits, random: () => 0.5, wait: async (ms: number) => void waits.push(ms) };
}

const rule = { tries: 4, firstMs: 100, longestMs: 250, isTransient: () => true };

test("work that passes in the end is waited for, longer each time up to a bound", async () => {
  const waiting = openWaiting();
  let begun = 0;
  const result = await tryAgain(waiting, rule, async () => {
    begun += 1;
    if (begun < 4) throw new Error("busy");
    return "done";
  });
  expect(result).toBe("done");
  expect(waiting.waits).toEqual([50, 100, 125]);
});

test("the last error is thrown when the tries are used up", async () => {
  const waiting = openWaiting();
  let begun = 0;
  const work = tryAgain(waiting, rule, async () => {
    begun += 1;
    throw new Error(`try ${begun}`);
  });
  await expect(work).rejects.toThrow("try 4");
  expect(waiting.waits).toHaveLength(3);
});

test("an error that cannot pass ends it at once", async () => {
  const waiting = openWaiting();
  const hopeless = { ...rule, isTransient: () => false };
  const work = tryAgain(waiting, hopeless, async () => {
    throw new Error("hopeless");
  });
  await expect(work).rejects.toThrow("hopeless");
  expect(waiting.waits).toEqual([]);
});

test("what comes before a new try may end it", async () => {
  const beforeAgain = async () => {
    throw new Error("taken over");
  };
  const work = tryAgain(openWaiting(), { ...rule, beforeAgain }, async () => {
    throw new Error("busy");
  });
  await expect(work).rejects.toThrow("taken over");
});

test("the pause is anything between nothing and its bound", () => {
  const backoff = { firstMs: 100, longestMs: 1_000 };
  expect(backoffMs(1, backoff, 0)).toBe(0);
  expect(backoffMs(3, backoff, 0.999_9)).toBe(400);
  expect(backoffMs(30, backoff, 1)).toBe(1_000);
});
