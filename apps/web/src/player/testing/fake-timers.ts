import type { Timers } from "../timers.ts";

/** Time that only passes on demand; due callbacks run in order. */
export function createFakeTimers(startsAt = 1_000_000): Timers & { pass: (ms: number) => void } {
  let now = startsAt;
  let waiting: { at: number; run: () => void }[] = [];

  function next(until: number) {
    return waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  }

  return {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    pass(ms) {
      const until = now + ms;
      for (let due = next(until); due !== undefined; due = next(until)) {
        const { at, run } = due;
        waiting = waiting.filter((other) => other !== due);
        now = at;
        run();
      }
      now = until;
    },
  };
}
