import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

import { startThread } from "./threads.ts";

/** A thread that starts a process, as Miniflare does, and does what it is told. */
const THREAD = `
import { spawn } from "node:child_process";
import { parentPort } from "node:worker_threads";
const child = spawn("sleep", ["60"], { stdio: "ignore" });
child.once("spawn", () => parentPort.postMessage({ runtime: child.pid }));
parentPort.on("message", (message) => {
  if ("end" in message) child.once("exit", () => process.exit(0)), child.kill();
  else if (message.begin.log === "hang") for (;;);
  else if (message.begin.log === "ready") parentPort.postMessage({ ready: true });
  else throw new Error("It failed.");
});
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "learnlab-thread-"));
  writeFileSync(join(folder, "thread.mjs"), THREAD);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openThread() {
  const errors: unknown[] = [];
  let tell = (_pid: number) => {};
  const pid = new Promise<number>((done) => {
    tell = done;
  });
  const thread = startThread({
    entry: pathToFileURL(join(folder, "thread.mjs")),
    onRuntime: (runtime) => {
      if (runtime !== null) tell(runtime);
    },
    onError: (error) => errors.push(error),
  });
  return { thread, errors, runtime: await pid };
}

const begin = (log: string) => ({ port: 1, dataDir: "", log, settings: {} });

/** One that was killed and that nobody collects, since its thread is gone, is dead all the same. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return /^[^Z]/.test(stdout.trim());
}

test("it ends kindly where it can, with the process that it holds", async () => {
  const { thread, runtime } = await openThread();
  expect([thread.isAlive(), isAlive(runtime)]).toEqual([true, true]);
  await thread.end();
  expect([thread.isAlive(), isAlive(runtime), await thread.exit]).toEqual([false, false, 0]);
});

test("one that hangs keeps nobody from ending it, nor the process that it holds", async () => {
  const { thread, runtime } = await openThread();
  thread.begin(begin("hang"));
  await thread.end();
  expect([thread.isAlive(), isAlive(runtime)]).toEqual([false, false]);
});

test("it is ready when it says so", async () => {
  const { thread } = await openThread();
  thread.begin(begin("ready"));
  expect(await thread.isReady).toBe(true);
  await thread.end();
});

test("one that fails is over without being ready, and says why", async () => {
  const { thread, errors } = await openThread();
  thread.begin(begin("fail"));
  expect(await thread.isReady).toBe(false);
  expect(await thread.exit).toBe(1);
  expect(errors.map(String)).toEqual(["Error: It failed."]);
  await thread.end();
});
