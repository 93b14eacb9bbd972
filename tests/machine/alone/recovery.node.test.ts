import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { DEMO_PASSWORD } from "@learnlab/demo";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { isHealthy } from "../../../scripts/start/health.ts";
import { killAll, listTree } from "../processes.ts";
import { askForEpisode } from "../../faults/follow-episode.ts";
import {
  LOOK_EVERY_MS,
  signIn,
  startLearnLab,
  type StartedLearnLab,
  type Visitor,
} from "../started-learnlab.ts";

/** Short, so that a test can wait for it; the usual minute is a matter of the watchdog's own tests. */
const SILENCE_MS = 6_000;
const SIGN_INS = 200;
const SLOW_SENDERS = 600;
/** It goes on within 90 s, and a busy machine takes its time to complete it. */
const COMPLETED_MS = 200_000;

interface Status {
  status: string;
  steps: { doneParts: number }[];
}

let dataDir = "";
let app: StartedLearnLab;
let learner: Visitor;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "learnlab-recovery-"));
  cpSync(inject("filledFolder"), dataDir, { recursive: true });
  app = await startLearnLab(dataDir, null, { WATCHDOG_SILENCE_MS: String(SILENCE_MS) });
  await app.isReady;
  // Before the wrong passwords below, after which this address is asked to wait.
  learner = await signIn(app.origin, "learner-b@demo.test", DEMO_PASSWORD);
});

afterAll(async () => {
  killAll(listTree(app.pid));
  await app.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

function findRuntime(): number {
  const [runtime] = listTree(app.pid).filter(({ command }) => /workerd serve/.test(command));
  if (runtime === undefined) throw new Error("No workerd runs.");
  return runtime.pid;
}

/** Why services were started again, in the order in which it happened. */
function listRestarts(): string[] {
  const file = join(dataDir, "logs/start.log");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return lines.flatMap((line) => /Z (.* is started again\.)$/.exec(line)?.[1] ?? []);
}

/** Resolves with how long it took, in ms, until it answers again. */
async function waitUntilHealthy(): Promise<number> {
  const from = performance.now();
  while (!(await isHealthy(app.origin, 1_000))) {
    if (performance.now() - from > 60_000) throw new Error("It does not come back.");
    await pause(50);
  }
  return performance.now() - from;
}

test("two hundred sign-ins at once are work, and no reason to start anything again", async () => {
  const body = JSON.stringify({ email: "learner-a@demo.test", password: "not the password" });
  const headers = { origin: app.origin, "content-type": "application/json" };
  const request = { method: "POST", headers, body };
  const answers = await Promise.all(
    Array.from({ length: SIGN_INS }, async () => {
      const response = await fetch(`${app.origin}/api/auth/sign-in/email`, request);
      await response.arrayBuffer();
      return response.status;
    }),
  );
  expect(answers.filter((status) => status >= 500)).toEqual([]);
  expect(listRestarts()).toEqual([]);
});

test("six hundred senders that stop in the midst of their bodies keep nobody from being answered", async () => {
  const { hostname, port } = new URL(app.origin);
  const head = `POST /api/auth/sign-in/email HTTP/1.1\r\nHost: ${hostname}:${port}\r\n`;
  const half = `${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"email":`;
  const sockets = Array.from({ length: SLOW_SENDERS }, () => {
    const socket = connect(Number(port), hostname, () => void socket.write(half));
    return socket.on("error", () => {});
  });
  try {
    const until = performance.now() + 2 * SILENCE_MS;
    while (performance.now() < until) {
      expect(await isHealthy(app.origin, 5_000)).toBe(true);
      expect(await learner.query("courses.list", null)).not.toEqual([]);
      await pause(500);
    }
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  expect(listRestarts()).toEqual([]);
});

test("a killed runtime is back within seconds, time after time", async () => {
  for (const _ of [1, 2, 3]) {
    process.kill(findRuntime(), "SIGKILL");
    const tookMs = await waitUntilHealthy();
    process.stdout.write(`healthy ${(tookMs / 1000).toFixed(1)} s after the kill\n`);
    expect(tookMs).toBeLessThan(30_000);
  }
  expect(new Set(listRestarts())).toEqual(new Set(["LearnLab has ended and is started again."]));
});

test(
  "an episode whose runtime is killed in its midst goes on by itself",
  { timeout: 240_000 },
  async () => {
    const request = { languages: ["fr"], outputFormat: "both" as const };
    const id = await askForEpisode(learner, request);
    const read = () => learner.query<Status>("episodes.status", { episodeId: id });
    const isSpoken = ({ steps }: Status) => steps.some(({ doneParts }) => doneParts > 0);
    while (!isSpoken(await read())) await pause(LOOK_EVERY_MS);
    process.kill(findRuntime(), "SIGKILL");
    const from = performance.now();
    await waitUntilHealthy();
    while ((await read()).status !== "completed") {
      expect(performance.now() - from, "ms since the kill").toBeLessThan(COMPLETED_MS);
      await pause(LOOK_EVERY_MS);
    }
    process.stdout.write(
      `completed ${((performance.now() - from) / 1000).toFixed(1)} s after the kill\n`,
    );
  },
);

test("a runtime that neither answers nor works is started again once its silence is over", async () => {
  const before = listRestarts().length;
  process.kill(findRuntime(), "SIGSTOP");
  await pause(SILENCE_MS / 2);
  expect(listRestarts().slice(before)).toEqual([]);
  await waitUntilHealthy();
  expect(listRestarts().slice(before)).toEqual([
    "LearnLab shows no sign of life and is started again.",
  ]);
});
