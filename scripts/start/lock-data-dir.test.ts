import { spawn } from "node:child_process";
import { once } from "node:events";
import { lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { findOwner } from "./lock-data-dir.ts";

/** Locks one folder after the other, each at its moment, and tells the numbers of those that it got. */
const LOCKER = `
process.setMaxListeners(0);
const { lockDataDir } = await import(process.env.LOCK_MODULE);
const folders = JSON.parse(process.env.LOCK_FOLDERS);
process.stdout.write("ready\\n");
const from = Number(await new Promise((done) => process.stdin.once("data", done)));
const got = [];
for (const [at, folder] of folders.entries()) {
  while (Date.now() < from + at * 10);
  try {
    lockDataDir(folder);
    got.push(at);
  } catch (error) {
    if (error.constructor.name !== "BadSetting") throw error;
    process.stdout.write(error.message + "\\n");
  }
}
process.stdout.write(JSON.stringify(got) + "\\n");
process.stdin.once("data", () => process.exit(0));
`;
const NOBODY = "4194305";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "learnlab-lock-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that counts as a start script by its command line. */
async function openLocker(folders: string[]) {
  const command = ["--input-type=module", "-e", LOCKER, "scripts/start.ts"];
  const env = {
    ...process.env,
    LOCK_MODULE: new URL("lock-data-dir.ts", import.meta.url).href,
    LOCK_FOLDERS: JSON.stringify(folders),
  };
  const child = spawn(process.execPath, command, { env, stdio: ["pipe", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  const wrote = async (line: RegExp) => {
    while (!line.test(output)) await once(child.stdout, "data");
    return line.exec(output)?.[0] ?? "";
  };
  await wrote(/ready\n/);
  return {
    pid: child.pid ?? 0,
    async lock(from = Date.now()): Promise<{ got: number[]; output: string }> {
      child.stdin.write(`${from}\n`);
      return { got: JSON.parse(await wrote(/\[.*\]\n/)), output };
    },
    async end(): Promise<void> {
      child.stdin.write("end\n");
      await once(child, "exit");
    },
  };
}

test("a folder has one owner, whom the others name, until that one exits", async () => {
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => openLocker([folder])));
  expect((await first?.lock())?.got).toEqual([0]);
  expect(findOwner(folder)).toBe(first?.pid);
  const refused = await second?.lock();
  expect(refused?.got).toEqual([]);
  expect(refused?.output).toContain(
    `DATA_DIR ${folder} is in use by the LearnLab of process ${first?.pid}. End that one, or choose another DATA_DIR.`,
  );
  // Who was refused takes nothing along.
  await second?.end();
  expect(findOwner(folder)).toBe(first?.pid);
  await first?.end();
  expect(findOwner(folder)).toBeNull();
  expect((await third?.lock())?.got).toEqual([0]);
  await third?.end();
});

test.each([
  ["of a killed process", () => symlinkSync(NOBODY, join(folder, "start.pid"))],
  ["of an earlier version", () => writeFileSync(join(folder, "start.pid"), NOBODY)],
  ["that a power cut left empty", () => writeFileSync(join(folder, "start.pid"), "")],
  ["with the number of another program", () => symlinkSync("1", join(folder, "start.pid"))],
])("a lock %s counts for nothing", async (_, leave) => {
  leave();
  expect(findOwner(folder)).toBeNull();
  const locker = await openLocker([folder]);
  expect((await locker.lock()).got).toEqual([0]);
  expect(findOwner(folder)).toBe(locker.pid);
  await locker.end();
  expect(lstatSync(join(folder, "start.pid"), { throwIfNoEntry: false })).toBeUndefined();
});

test("who was killed while it removed a lock keeps nobody from it", async () => {
  const lock = join(folder, "start.pid");
  symlinkSync(NOBODY, lock);
  const { ino, ctimeNs } = lstatSync(lock, { bigint: true });
  const guard = `${lock}.${ino}-${ctimeNs}`;
  symlinkSync(NOBODY, guard);
  const locker = await openLocker([folder]);
  expect((await locker.lock()).got).toEqual([0]);
  expect(findOwner(folder)).toBe(locker.pid);
  expect(lstatSync(guard, { throwIfNoEntry: false })).toBeUndefined();
  await locker.end();
});

test("of several starts in the same moment one gets the folder, after a crash too", async () => {
  const folders = Array.from({ length: 160 }, (_, at) => join(folder, String(at)));
  for (const [at, one] of folders.entries()) {
    mkdirSync(one);
    if (at % 4 !== 0) writeFileSync(join(one, "start.pid"), NOBODY);
  }
  const lockers = await Promise.all([1, 2, 3, 4, 5].map(() => openLocker(folders)));
  const from = Date.now() + 100;
  const answers = await Promise.all(lockers.map((locker) => locker.lock(from)));
  const got = answers.flatMap((answer) => answer.got);
  expect(got.toSorted((a, b) => a - b)).toEqual(folders.map((_, at) => at));
  await Promise.all(lockers.map((locker) => locker.end()));
});
