import { beforeEach, expect, test } from "vitest";

import { createTurnLine } from "./turn-line.ts";

interface Sleeper {
  at: number;
  wake: () => void;
}

/** A clock that goes on when everybody waits. */
function createTime() {
  let now = 0;
  let sleepers: Sleeper[] = [];
  return {
    clock: { now: () => now },
    wait: (ms: number) =>
      new Promise<void>((resolve) => void sleepers.push({ at: now + ms, wake: resolve })),
    /** The thread was busy with something else. */
    block: (ms: number) => (now += ms),
    async pass(until: number) {
      for (;;) {
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
        const next = sleepers.toSorted((one, other) => one.at - other.at)[0];
        if (next === undefined || next.at > until) return;
        sleepers = sleepers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.wake();
      }
    },
  };
}

let time = createTime();
beforeEach(() => {
  time = createTime();
});

const open = (bounds = { most: 300, longestWaitMs: 40_000 }) =>
  createTurnLine({ clock: time.clock, wait: time.wait, ...bounds });

test("two hundred at once have their turns one after another, in the order they came, none lost", async () => {
  const line = open();
  const order: number[] = [];
  let atWork = 0;
  const all = Array.from({ length: 200 }, (_, index) =>
    line.take(async () => {
      atWork += 1;
      expect(atWork).toBe(1);
      time.block(83);
      await time.wait(5);
      atWork -= 1;
      order.push(index);
    }),
  );
  await time.pass(40_000);
  await Promise.all(all);
  expect(order).toEqual(Array.from({ length: 200 }, (_, index) => index));
});

test("between two turns the event loop is given back", async () => {
  const line = open();
  const events: string[] = [];
  const turn = async () => {
    events.push("turn");
    time.block(83);
  };
  const both = [line.take(turn), line.take(turn)];
  // A read that comes while the first is at work is answered before the second.
  void time.wait(21).then(() => events.push("read"));
  await time.pass(1_000);
  await Promise.all(both);
  expect(events).toEqual(["turn", "read", "turn"]);
});

test("the next turn waits until those who came during the one before are answered", async () => {
  const line = open();
  const events: string[] = [];
  const turn = async () => {
    events.push("turn");
    time.block(83);
  };
  const both = [line.take(turn), line.take(turn)];
  /** A read has its say several times, with something else in between. */
  const read = async () => {
    for (let hop = 0; hop < 4; hop += 1) {
      await time.wait(1);
      time.block(25);
    }
    events.push("read");
  };
  void time.wait(15).then(read);
  await time.pass(1_000);
  await Promise.all(both);
  expect(events).toEqual(["turn", "read", "turn"]);
});

test("a line that is full refuses at once, and says when to come again", async () => {
  const line = open({ most: 2, longestWaitMs: 1_000 });
  const both = [line.take(async () => 1), line.take(async () => 2)];
  await expect(line.take(async () => 3)).rejects.toMatchObject({
    code: "limit_reached",
    reason: "account.sign_in_busy",
    retryAfterMs: 30_000,
  });
  await time.pass(1_000);
  expect(await Promise.all(both)).toEqual([1, 2]);
  const later = line.take(async () => 4);
  await time.pass(2_000);
  expect(await later).toBe(4);
});

test("who has waited too long is refused, and the line goes on without them", async () => {
  const line = open({ most: 10, longestWaitMs: 1_000 });
  const long = line.take(() => time.wait(3_000));
  const refused = line.take(async () => "late").catch((error: unknown) => error);
  await time.pass(4_000);
  expect(await refused).toMatchObject({ code: "limit_reached" });
  await long;
  const next = line.take(async () => "next");
  await time.pass(5_000);
  expect(await next).toBe("next");
});

test("a turn whose request was given up does not stop the line", async () => {
  const line = open();
  void line.take(() => new Promise<void>(() => {}));
  const next = line.take(async () => "went on");
  await time.pass(9_000);
  expect(await next).toBe("went on");
});

test("one who was given up while waiting does not stop the line", async () => {
  let gaveUp = false;
  const line = createTurnLine({
    clock: time.clock,
    most: 300,
    longestWaitMs: 40_000,
    // Timers of a request that was given up never fire.
    wait: (ms) => (gaveUp ? new Promise(() => {}) : time.wait(ms)),
  });
  const first = line.take(() => time.wait(100));
  gaveUp = true;
  void line.take(async () => "never");
  gaveUp = false;
  const last = line.take(async () => "went on");
  await time.pass(9_000);
  await first;
  expect(await last).toBe("went on");
});

test("a turn that fails is thrown on, and the next one comes", async () => {
  const line = open();
  const closed = async () => {
    throw new Error("closed");
  };
  const failed = line.take(closed).catch((error: unknown) => error);
  const next = line.take(async () => "next");
  await time.pass(1_000);
  expect(await failed).toMatchObject({ message: "closed" });
  expect(await next).toBe("next");
});
