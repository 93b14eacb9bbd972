import { expect, test } from "vitest";

import { keepTime, listDue, readCrons } from "./crons.ts";
import { isLauncher } from "./launchers.ts";
import { rewriteLog } from "./log-lines.ts";
import type { RunningProcess } from "./processes.ts";
import { keepAlive } from "./watchdog.ts";

const at = (time: string) => Date.parse(`2026-11-21T${time}:00Z`);

test("the crons of wrangler.toml fall due at their minutes, in UTC", () => {
  const crons = readCrons();
  const dueAt = (time: string) => listDue(crons, { after: at(time) - 60_000, until: at(time) });
  expect(dueAt("01:05")).toEqual(["*/5 * * * *"]);
  expect(dueAt("01:15")).toEqual(["*/5 * * * *", "*/15 * * * *"]);
  expect(dueAt("01:20")).toEqual(["*/5 * * * *", "20 * * * *"]);
  expect(dueAt("02:40")).toEqual(["*/5 * * * *", "40 2 * * *"]);
  expect(dueAt("03:41")).toEqual([]);
});

test("a machine that slept calls each cron that it missed, once", () => {
  const due = listDue(readCrons(), { after: at("02:39"), until: at("08:01") });
  expect(due).toEqual(["*/5 * * * *", "*/15 * * * *", "20 * * * *", "40 2 * * *"]);
});

/** Time that passes only by waiting, for so many waits. */
function aClock(waits: number, from: number) {
  let left = waits;
  let now = from;
  return {
    now: () => now,
    wait: async (milliseconds: number) => {
      now += milliseconds;
      left -= 1;
      return left >= 0;
    },
  };
}

test("the sweep is called at the start, and a cron that failed once more a minute later", async () => {
  const calls: string[] = [];
  const reports: string[] = [];
  await keepTime(readCrons(), {
    ...aClock(3, at("01:11")),
    call: async (cron) => {
      calls.push(cron);
      if (calls.length === 1) throw new Error("nobody answers");
    },
    report: (sentence) => reports.push(sentence),
  });
  expect(calls).toEqual(["*/5 * * * *", "*/5 * * * *"]);
  expect(reports).toHaveLength(1);
});

function aService(health: { isAlive: boolean; answers: boolean }[]) {
  const log: string[] = [];
  let asked = -1;
  const running = (name: string): RunningProcess => ({
    isAlive: () => health[Math.max(0, asked)]?.isAlive ?? true,
    exit: Promise.resolve(0),
    end: async () => void log.push(`end ${name}`),
    kill: () => undefined,
  });
  let started = 0;
  const start = () => {
    started += 1;
    log.push(`start ${started}`);
    return running(String(started));
  };
  const parts = {
    wait: async (milliseconds: number) => {
      if (milliseconds === 3_000 || milliseconds === 1_000) asked += 1;
      else if (milliseconds > 0) log.push(`pause ${milliseconds}`);
      return asked < health.length;
    },
    isHealthy: async () => health[asked]?.answers ?? true,
    waitUntilHealthy: async () => true,
    report: () => undefined,
  };
  const service = { name: "LearnLab", origin: "http://127.0.0.1:1", start };
  return { log, watch: () => keepAlive(service, running("first"), parts) };
}

const fine = { isAlive: true, answers: true };
const silent = { isAlive: true, answers: false };
const dead = { isAlive: false, answers: false };

test("two silent probes are no hang, three are", async () => {
  const patient = aService([silent, silent, fine, silent, silent, fine]);
  await patient.watch();
  expect(patient.log).toEqual([]);
  const hung = aService([fine, silent, silent, silent, fine]);
  await hung.watch();
  expect(hung.log).toEqual(["end first", "start 1"]);
});

test("a process that has ended is started again at the next probe", async () => {
  const { log, watch } = aService([fine, dead, fine]);
  await watch();
  expect(log).toEqual(["end first", "start 1"]);
});

test("what dies again and again is started with longer and longer pauses", async () => {
  const { log, watch } = aService([dead, dead, dead, fine]);
  await watch();
  expect(log).toEqual([
    "end first",
    "start 1",
    "end 1",
    "pause 2000",
    "start 2",
    "end 2",
    "pause 4000",
    "start 3",
  ]);
});

test("npm, npx, pnpm and the shells of our own scripts are launchers; a person's shell is none", () => {
  const launchers = [
    "npm start",
    "npm exec pnpm@12.21.0 run serve",
    "node /usr/bin/pnpm run serve",
    "/usr/local/bin/node /usr/lib/node_modules/npm/bin/npm-cli.js start",
    "sh -c npx --yes pnpm@12.21.0 install && npx --yes pnpm@12.21.0 run serve",
    "sh -c node scripts/start.ts",
  ];
  expect(launchers.filter((command) => !isLauncher(command))).toEqual([]);
  const others = ["-bash", "bash -c npm start & sleep 9", "/sbin/init", "node server.js", "tmux"];
  expect(others.filter(isLauncher)).toEqual([]);
});

test("a log line has its time, no colours, no signature, and no line for a probe", () => {
  const escape = String.fromCharCode(27);
  const text = [
    `${escape}[33mwarning${escape}[0m`,
    "[wrangler:info] GET /s3/media/a.mp3?X-Amz-Signature=abc 200 OK (3ms)",
    "[wrangler:info] GET /healthz 200 OK (3ms)",
    '{"level":"info","event":"http","route":"/healthz","status":200}',
    '{"level":"error","event":"http.failed"}',
    "",
  ].join("\n");
  expect(rewriteLog(text, "T").split("\n")).toEqual([
    "T warning",
    "T [wrangler:info] GET /s3/media/a.mp3?… 200 OK (3ms)",
    '{"at":"T","level":"error","event":"http.failed"}',
    "",
  ]);
});
