import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { DEMO_PASSWORD } from "@learnlab/demo";
import { afterAll, beforeAll, expect, test } from "vitest";

import { mountSmallDisk } from "../../faults/small-disk.ts";
import { signIn, startLearnLab, type StartedLearnLab, type Visitor } from "../started-learnlab.ts";

const disk = mountSmallDisk(60);
const SENTENCE = "The disk of this installation is full. Nothing was saved; tell whoever runs it.";
const READ_ONLY_SENTENCE =
  "The disk of this installation can only be read. Nothing was saved; tell whoever runs it.";
const READ_ONLY = { status: 503, body: '{"status":"read only"}' };
const OK = { status: 200, body: '{"status":"ok"}' };
const FULL = { status: 503, body: '{"status":"disk full"}' };
const LEARNER = "learner-a@demo.test";

let app: StartedLearnLab;

beforeAll(async () => {
  if (disk === null) return;
  app = await startLearnLab(join(disk.folder, "data"));
  await app.isReady;
});

afterAll(async () => {
  if (disk === null) return;
  // Kindly, so that nothing has a file open any more.
  process.kill(app.pid, "SIGINT");
  await app.ended;
  disk.remove();
});

async function call(path: string, body?: unknown, more: Record<string, string> = {}) {
  const headers = { origin: app.origin, "content-type": "application/json", ...more };
  const request = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`${app.origin}${path}`, { headers, ...request });
  return { status: response.status, body: await response.text() };
}

async function waitForHealth(wanted: { status: number; body: string }): Promise<void> {
  const until = performance.now() + 20_000;
  for (;;) {
    const health = await call("/healthz");
    if (health.status === wanted.status && health.body === wanted.body) return;
    if (performance.now() > until) throw new Error(`Still ${JSON.stringify(health)}`);
    await pause(100);
  }
}

const signUp = (name: string) =>
  call("/api/auth/sign-up/email", { name, email: `${name}@people.test`, password: DEMO_PASSWORD });
const signInAs = (email: string) =>
  call("/api/auth/sign-in/email", { email, password: DEMO_PASSWORD });
const ask = (visitor: Visitor) =>
  visitor.mutate("episodes.request", {
    languages: ["en"],
    outputFormat: "text",
    requestKey: crypto.randomUUID(),
  });

test.skipIf(disk === null)(
  "a full disk refuses writes with a sentence, serves readers, and goes on by itself once there is room",
  async () => {
    if (disk === null) return;
    const learner = await signIn(app.origin, LEARNER, DEMO_PASSWORD);
    disk.fill();
    // In the first moment nobody knows yet; what fails then says the same.
    const first = await Promise.all(Array.from({ length: 10 }, (_, at) => signUp(`early${at}`)));
    expect(first.filter(({ status }) => status !== 200 && status !== 507)).toEqual([]);
    await waitForHealth(FULL);

    for (let round = 0; round < 3; round += 1) {
      expect(await learner.query("courses.list", null)).not.toEqual([]);
      expect((await call("/")).status).toBe(200);
      const refusals = [
        await signUp("late"),
        await signInAs(LEARNER),
        await call("/api/podcasts", {}),
      ];
      for (const { status, body } of refusals) {
        expect([status, JSON.parse(body).code]).toEqual([507, "storage.full"]);
        expect(body).toContain(SENTENCE);
      }
      await expect(ask(learner)).rejects.toThrow(`507: {"error":{"code":-32`);
      await expect(ask(learner)).rejects.toThrow(SENTENCE);
      await pause(1_000);
    }

    disk.free();
    await waitForHealth(OK);
    expect((await signInAs(LEARNER)).status).toBe(200);
    // Nothing of the refused account is there, so its address is free.
    expect((await signUp("late")).status).toBe(200);
    await ask(learner);
    expect([app.process.exitCode, listRestarts()]).toEqual([null, []]);
    const log = readFileSync(join(disk.folder, "data/logs/worker.log"), "utf8");
    expect(log).toContain("The disk is full: nothing is saved until there is room again.");
    expect(log).toContain("There is room on the disk again.");
  },
);

test.skipIf(disk === null)(
  "a disk that can only be read is told, serves readers, refuses writes, and is used again once it can be written",
  async () => {
    if (disk === null) return;
    const learner = await signIn(app.origin, LEARNER, DEMO_PASSWORD);
    await waitForHealth(OK);
    disk.forbidWrites();
    try {
      await waitForHealth(READ_ONLY);
      // The watchdog has looked once more, and starts nothing again.
      await pause(4_000);
      expect(await call("/healthz")).toEqual(READ_ONLY);
      expect(await learner.query("courses.list", null)).not.toEqual([]);
      expect((await call("/")).status).toBe(200);
      for (const { status, body } of [await signUp("unkept"), await call("/api/podcasts", {})]) {
        expect([status, JSON.parse(body).code]).toEqual([507, "storage.read_only"]);
        expect(body).toContain(READ_ONLY_SENTENCE);
      }
      await expect(ask(learner)).rejects.toThrow(READ_ONLY_SENTENCE);
    } finally {
      disk.allowWrites();
    }
    await waitForHealth(OK);
    expect((await signUp("unkept")).status).toBe(200);
    expect([app.process.exitCode, listRestarts()]).toEqual([null, []]);
    const log = readFileSync(join(disk.folder, "data/logs/worker.log"), "utf8");
    expect(log).toContain("The disk can only be read: nothing is saved until it can be written");
    expect(log).toContain("The disk can be written again.");
  },
);

function listRestarts(): string[] {
  const file = join(disk?.folder ?? "", "data/logs/start.log");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return lines.filter((line) => line.includes("started again"));
}
