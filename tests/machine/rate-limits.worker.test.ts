import { beforeEach, expect, test, vi } from "vitest";

import { openLimits } from "../../scripts/start/local-limits.ts";

type Limit = ReturnType<typeof openLimits>[string];

function openLimit(): Limit {
  const { READS } = openLimits({ READS: { limit: 3, period: 60 } });
  if (READS === undefined) throw new Error("There is no limit.");
  return READS;
}

async function useUp(limit: Limit, key: string): Promise<number> {
  let allowed = 0;
  while ((await limit.limit({ key })).success) allowed += 1;
  return allowed;
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  return () => vi.useRealTimers();
});

test("each key may do something so often within a window, and again in the next one", async () => {
  const limit = openLimit();
  expect(await useUp(limit, "ada")).toBe(3);
  expect(await useUp(limit, "ben")).toBe(3);
  vi.advanceTimersByTime(60_000);
  expect(await useUp(limit, "ada")).toBe(3);
});

test("each limit counts for itself", async () => {
  const { READS, WRITES } = openLimits({
    READS: { limit: 3, period: 60 },
    WRITES: { limit: 2, period: 60 },
  });
  if (READS === undefined || WRITES === undefined) throw new Error("A limit is missing.");
  expect(await useUp(READS, "ada")).toBe(3);
  expect(await useUp(WRITES, "ada")).toBe(2);
});
