import { createExecutionContext } from "cloudflare:test";
import { beforeEach, expect, test, vi } from "vitest";

import RateLimits from "../../scripts/start/limit-worker.ts";

function openLimit(props: { limit: number; period: number; namespace: string }) {
  return new RateLimits(Object.assign(createExecutionContext(), { props }), {});
}

function useUp(limit: RateLimits, key: string): number {
  let allowed = 0;
  while (limit.limit({ key }).success) allowed += 1;
  return allowed;
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  return () => vi.useRealTimers();
});

test("each key may do something so often within a window, and again in the next one", () => {
  const limit = openLimit({ limit: 3, period: 60, namespace: "windows" });
  expect(useUp(limit, "ada")).toBe(3);
  expect(useUp(limit, "ben")).toBe(3);
  vi.advanceTimersByTime(60_000);
  expect(useUp(limit, "ada")).toBe(3);
});

test("limits of one name count together, others do not", () => {
  const reads = { limit: 3, period: 60, namespace: "reads" };
  expect(useUp(openLimit(reads), "ada")).toBe(3);
  expect(useUp(openLimit(reads), "ada")).toBe(0);
  expect(useUp(openLimit({ ...reads, namespace: "writes" }), "ada")).toBe(3);
});
