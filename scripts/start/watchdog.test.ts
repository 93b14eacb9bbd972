import { expect, test } from "vitest";

import type { RunningProcess } from "./processes.ts";
import { parseLoad, watchLoad } from "./process-load.ts";
import type { Cause } from "./explain-failure.ts";
import { keepAlive } from "./watchdog.ts";
import type { Look } from "./worker-calls.ts";

const SECOND = 1_000;

/** What the watchdog sees, look after look, three seconds apart: a look, nothing, or a process that has ended. */
type Sight = Look | "nothing" | "ended";

const answering: Sight = { isAnswering: true, isWorking: false };
const busy: Sight = { isAnswering: false, isWorking: true };
const idle: Sight = { isAnswering: false, isWorking: false };
const unknown: Sight = { isAnswering: false, isWorking: null };

async function watch(sights: Sight[]): Promise<string[]> {
  const log: string[] = [];
  let now = 0;
  let seen = -1;
  const sight = () => sights[Math.max(0, seen)] ?? answering;
  const running = (name: string): RunningProcess => ({
    pid: null,
    isAlive: () => sight() !== "ended",
    exit: new Promise(() => {}),
    end: async () => void log.push(`${now / SECOND}: end ${name}`),
    kill: () => undefined,
  });
  let started = 0;
  const service = {
    name: "LearnLab",
    origin: "http://127.0.0.1:1",
    mend: async () => {},
    start() {
      started += 1;
      log.push(`${now / SECOND}: start ${started}`);
      return running(String(started));
    },
    look: async () => {
      const found = sight();
      if (typeof found === "string") throw new Error(found);
      return found;
    },
    hasBegun: async () => true,
    explainEnd: async () => null,
  };
  await keepAlive(service, running("first"), {
    now: () => now,
    wait: async (milliseconds: number) => {
      now += milliseconds;
      if (milliseconds === 3 * SECOND) seen += 1;
      return seen < sights.length;
    },
    waitUntilHealthy: async () => true,
    report: (sentence) => log.push(sentence),
    giveUp: () => log.push("given up"),
    onRestart: () => {},
    silenceMs: 60 * SECOND,
  });
  return log;
}

const times = (count: number, sight: Sight) => Array.from({ length: count }, () => sight);

test("a worker that works is left alone, though it answers nobody for minutes", async () => {
  expect(await watch([answering, ...times(190, busy), answering])).toEqual([]);
});

test("one that neither answers nor works is started again after a minute, and not before", async () => {
  expect(await watch([answering, ...times(19, idle), answering])).toEqual([]);
  expect(await watch([answering, ...times(20, idle), answering])).toEqual([
    "LearnLab shows no sign of life and is started again.",
    "63: end first",
    "63: start 1",
  ]);
});

test("work in between begins the minute anew", async () => {
  const halves = [...times(19, idle), busy, ...times(19, idle)];
  expect(await watch([answering, ...halves, answering])).toEqual([]);
});

test("where the system does not tell who works, a minute without an answer is enough", async () => {
  expect(await watch([answering, ...times(20, unknown)])).toContain("63: end first");
});

test("a process whose own loop is stuck says nothing, which counts as no sign of life", async () => {
  expect(await watch([answering, ...times(20, "nothing")])).toContain("63: end first");
});

test("work that does not end in ten minutes is ended", async () => {
  expect(await watch([answering, ...times(200, busy)])).toEqual([
    "LearnLab answers nobody and is started again.",
    "603: end first",
    "603: start 1",
  ]);
});

test("a process that has ended is started again at once", async () => {
  const log: string[] = [];
  let restarts = 0;
  const aProcess = (isAlive: boolean): RunningProcess => ({
    pid: null,
    isAlive: () => isAlive,
    exit: isAlive ? new Promise(() => {}) : Promise.resolve(1),
    end: async () => {},
    kill: () => undefined,
  });
  const service = {
    name: "LearnLab",
    origin: "",
    mend: async () => {},
    start: () => aProcess(true),
    look: async () => ({ isAnswering: true, isWorking: false }),
    hasBegun: async () => true,
    explainEnd: async () => null,
  };
  await keepAlive(service, aProcess(false), {
    now: () => 0,
    // Nobody waits for the next look: the end itself wakes the watchdog.
    wait: (milliseconds) =>
      milliseconds === 0
        ? Promise.resolve(true)
        : new Promise((done) => setTimeout(done, 0, restarts === 0)),
    waitUntilHealthy: async () => true,
    report: (sentence) => log.push(sentence),
    giveUp: () => log.push("given up"),
    onRestart: () => void (restarts += 1),
    silenceMs: 60 * SECOND,
  });
  expect({ log, restarts }).toEqual({
    log: ["LearnLab has ended and is started again."],
    restarts: 1,
  });
});

test("what dies again and again is started with longer and longer pauses", async () => {
  const log = await watch(["ended", "ended", "ended", "ended", answering]);
  expect(log.filter((line) => line.includes("start "))).toEqual([
    "3: start 1",
    "6: start 2",
    "11: start 3",
    "18: start 4",
  ]);
});

/** What is said while every start ends at once, for this reason. */
async function watchFailing(explain: () => Cause | null, waits: number): Promise<string[]> {
  const log: string[] = [];
  const dead: RunningProcess = {
    pid: null,
    isAlive: () => false,
    exit: Promise.resolve(1),
    end: async () => {},
    kill: () => undefined,
  };
  const service = {
    name: "LearnLab",
    origin: "",
    mend: async () => {},
    start: () => dead,
    look: async () => Promise.reject(new Error("It has ended.")),
    hasBegun: async () => false,
    explainEnd: async () => explain(),
  };
  let now = 0;
  let left = waits;
  await keepAlive(service, dead, {
    now: () => now,
    wait: async (milliseconds) => {
      now += milliseconds;
      left -= 1;
      return left >= 0;
    },
    waitUntilHealthy: service.hasBegun,
    report: (sentence) => log.push(sentence),
    giveUp: () => log.push(`given up after ${now / SECOND} s`),
    onRestart: () => log.push("up"),
    silenceMs: 60 * SECOND,
  });
  return log;
}

test("a reason that only a person can mend is told at each try, and ends LearnLab after a while", async () => {
  const log = await watchFailing(() => ({ sentence: "Port 1 is taken.", mayPass: false }), 1_000);
  const tries = Array.from({ length: 7 }, () => [
    "LearnLab has ended and is started again.",
    "Port 1 is taken.",
  ]);
  // The watchdog's looks at something dead take their time in this test alone.
  expect(log.slice(0, -1)).toEqual(tries.flat());
  expect(log.at(-1)).toMatch(/^given up after \d+ s$/);
});

test("a reason that may pass is told at each try, for ever", async () => {
  const log = await watchFailing(() => ({ sentence: "The disk is full.", mayPass: true }), 100);
  expect(new Set(log)).toEqual(
    new Set(["LearnLab has ended and is started again.", "The disk is full."]),
  );
  expect(log.length).toBeGreaterThan(20);
});

test("without a known reason it is tried again for ever", async () => {
  const log = await watchFailing(() => null, 100);
  expect(new Set(log)).toEqual(new Set(["LearnLab has ended and is started again."]));
  expect(log.length).toBeGreaterThan(20);
});

test("a process works when it takes a fiftieth of the time, waits for a processor or for a disk", () => {
  let load = { state: "S", ticks: 100 };
  let now = 0;
  const works = watchLoad(
    () => load,
    () => now,
  );
  expect(works()).toBe(true);
  const after = (milliseconds: number, next: typeof load) => {
    now += milliseconds;
    load = next;
    return works();
  };
  expect(after(3_000, { state: "S", ticks: 105 })).toBe(false);
  expect(after(3_000, { state: "S", ticks: 111 })).toBe(true);
  expect(after(3_000, { state: "R", ticks: 111 })).toBe(true);
  expect(after(3_000, { state: "D", ticks: 111 })).toBe(true);
  expect(after(3_000, { state: "T", ticks: 111 })).toBe(false);
});

test("the load of a process is read whatever its name is", () => {
  const rest = "1 2 3 4 -1 4194560 1 2 3 4 70 30 0 0 20 0 1 0 12345";
  expect(parseLoad(`42 (a) S (b) R ${rest}`)).toEqual({ state: "R", ticks: 100 });
  expect(parseLoad("nothing")).toBeNull();
});
