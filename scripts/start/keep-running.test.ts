import { expect, test } from "vitest";

import { createTimekeeper, listDue, readCrons, sweepAfterStart } from "./crons.ts";
import { isLauncher } from "./launchers.ts";
import { rewriteLog } from "./log-lines.ts";

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

test("a cron that failed is called again a minute later", async () => {
  const calls: string[] = [];
  const reports: string[] = [];
  const time = createTimekeeper(readCrons(), {
    ...aClock(4, at("01:13")),
    call: async (cron) => {
      calls.push(cron);
      if (calls.length === 1) throw new Error("nobody answers");
    },
    report: (sentence) => reports.push(sentence),
  });
  await time.keep();
  expect(calls).toEqual(["*/5 * * * *", "*/15 * * * *", "*/5 * * * *"]);
  expect(reports).toHaveLength(1);
});

test("what the worker before left behind is swept at each start, and once more 95 seconds later", async () => {
  const calls: string[] = [];
  const clock = aClock(1, at("01:11"));
  const callNow = (cron: string) => void calls.push(`${cron} ${clock.now() - at("01:11")}`);
  await sweepAfterStart({ callNow }, { wait: clock.wait, patienceMs: 95_000 });
  expect(calls).toEqual(["*/5 * * * * 0", "*/5 * * * * 95000"]);
});

test("npm, npx, pnpm and the shells of our own scripts are launchers; a person's shell is none", () => {
  const launchers = [
    "npm start",
    "npm exec pnpm@12.21.0 run start",
    "node /usr/bin/pnpm run start",
    "/usr/local/bin/node /usr/lib/node_modules/npm/bin/npm-cli.js start",
    "sh -c sh scripts/start.sh",
    "sh scripts/start.sh",
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
    "Failed: GET /s3/media/a.mp3?X-Amz-Signature=abc",
    '{"level":"info","event":"http","route":"/healthz","status":200}',
    '{"level":"error","event":"http.failed"}',
    "",
  ].join("\n");
  expect(rewriteLog(text, "T").split("\n")).toEqual([
    "T warning",
    "T Failed: GET /s3/media/a.mp3?…",
    '{"at":"T","level":"error","event":"http.failed"}',
    "",
  ]);
});
