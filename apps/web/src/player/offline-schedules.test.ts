import { coveredMs } from "@learnlab/domain/testing";
import { type Interval, uniteIntervals } from "@learnlab/domain/client";
import { expect, test } from "vitest";

import type { Report } from "../data/send-report.ts";
import { makeReportOutbox } from "../data/make-report-outbox.ts";
import { makeProgressKeeper } from "./progress-keeper.ts";
import { createFakeTimers } from "./testing/fake-timers.ts";
import { DURATION_MS, EPISODE, openHeardAtServer } from "./testing/heard-at-server.ts";

const STEP_MS = 250;
/** A shorter stop does not end a stretch. */
const STOP_MS = 31_000;
const DAY_MS = 86_400_000;

/** Numbers that are the same in each run (mulberry32). */
function makeRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (most: number) => Math.floor(next() * most),
    oneOf: <TItem>(items: readonly [TItem, ...TItem[]]): TItem =>
      items[Math.floor(next() * items.length)] ?? items[0],
    isOften: (share: number) => next() < share,
  };
}

type Random = ReturnType<typeof makeRandom>;

function makeStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    key: (at: number) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
    removeItem: (key: string) => void kept.delete(key),
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const settle = async () => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

/** One learner with two devices, the network between them and the server, and what they really heard. */
function openWorld(random: Random) {
  const timers = createFakeTimers(30 * DAY_MS);
  const server = openHeardAtServer(timers);
  const truth = { heard: [] as Interval[], wallMs: 0 };
  let lastPage = 0;
  let sending = 0;

  function makeDevice(wrongByMs: number) {
    const storage = makeStorage();
    const living = new Set<string>();
    const clock = { now: () => timers.now() + wrongByMs, after: timers.after };
    const device = { isOnline: true, isSignedIn: true, positionMs: 0, speed: 1 };

    function openPage() {
      lastPage += 1;
      const name = `page-${lastPage}`;
      let isClosed = false;
      const outbox = makeReportOutbox({
        page: name,
        now: clock.now,
        storage: () => storage,
        locks: {
          hold: () => void living.add(name),
          runIfFree: async (one, run) => void (living.has(one) || (await run())),
        },
        async send(report) {
          sending += 1;
          const hasArrived = await deliver(report);
          sending -= 1;
          return hasArrived;
        },
      });

      async function deliver(report: Report): Promise<boolean> {
        const isThrough = device.isOnline && device.isSignedIn;
        if (!isThrough || random.isOften(0.1)) return false;
        const isTaken = await server.receive(report, random.oneOf([0, 80, 900, 5_000])).then(
          () => true,
          () => false,
        );
        // An answer that is lost on its way: the report comes again.
        return isTaken && !random.isOften(0.15);
      }

      const keeper = makeProgressKeeper({
        timers: clock,
        where: () => ({ episodeId: EPISODE, language: "en", ...pick(device) }),
        send: ({ sentAt: _, ...report }) =>
          isClosed ? Promise.resolve(false) : outbox.add("mia", report, device.isSignedIn),
      });
      return {
        keeper,
        outbox,
        close(): void {
          keeper.save();
          keeper.dispose();
          isClosed = true;
          living.delete(name);
        },
      };
    }

    return Object.assign(device, { page: openPage(), openPage });
  }

  async function listen(device: ReturnType<typeof makeDevice>, ms: number): Promise<void> {
    const { keeper } = device.page;
    const fromMs = device.positionMs;
    keeper.setPlaying(true);
    keeper.note(pick(device));
    for (let left = ms; left > 0 && device.positionMs < DURATION_MS - 2_000; left -= STEP_MS) {
      timers.pass(STEP_MS);
      device.positionMs += STEP_MS * device.speed;
      keeper.note(pick(device));
      truth.wallMs += STEP_MS;
      // The device's own time stands still until the answer is there.
      if (sending > 0) await settle();
    }
    truth.heard.push([fromMs, device.positionMs]);
    keeper.interrupt();
    keeper.setPlaying(false);
    keeper.save();
    await settle();
  }

  const devices = [makeDevice(0), makeDevice(random.oneOf([0, 5_000, -DAY_MS, DAY_MS]))] as const;
  return { devices, timers, server, truth, listen };
}

const pick = ({ positionMs, speed }: { positionMs: number; speed: number }) => ({
  positionMs,
  speed,
});

async function runSchedule(seed: number) {
  const random = makeRandom(seed);
  const world = openWorld(random);
  for (let step = 0; step < 14; step += 1) {
    const device = random.oneOf(world.devices);
    const act = random.below(6);
    if (act === 0) device.isOnline = !device.isOnline;
    if (act === 1) {
      device.page.close();
      device.page = device.openPage();
    }
    if (act === 2) device.isSignedIn = !device.isSignedIn;
    if (act === 3) device.positionMs = random.below(DURATION_MS / 2);
    if (act === 4) device.speed = random.oneOf([1, 1.5, 2]);
    if (act !== 2) await world.listen(device, random.below(960) * STEP_MS);
    world.timers.pass(STOP_MS + random.oneOf([0, 0, 0, 600_000]));
    if (device.isOnline && device.isSignedIn) await device.page.outbox.flush("mia");
    await settle();
  }
  for (const device of world.devices) {
    device.isOnline = true;
    device.isSignedIn = true;
    for (let turn = 0; turn < 20; turn += 1) await device.page.outbox.flush("mia");
  }
  return world;
}

test("of a hundred schedules with two devices, tunnels, slow networks, closed tabs and expired sessions none loses or doubles a second", async () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const { devices, server, truth } = await runSchedule(seed);
    const waiting = devices.flatMap(({ page }) => page.outbox.waiting("mia"));
    expect(waiting, `schedule ${seed}`).toEqual([]);
    const wallMs = server.listens().reduce((sum, one) => sum + one.wallMs, 0);
    expect(Math.abs(wallMs - truth.wallMs), `time of schedule ${seed}`).toBeLessThan(100);
    const heard = coveredMs(uniteIntervals(truth.heard, DURATION_MS));
    const off = coveredMs([...server.coverage()]) - heard;
    expect(Math.abs(off), `coverage of schedule ${seed}`).toBeLessThan(100);
  }
});
