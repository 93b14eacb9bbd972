import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const SCRIPT = fileURLToPath(new URL("../install-packages.js", import.meta.url));

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "learnlab-install-"));
  for (const name of ["scripts", "bin", "patches", "node_modules/.pnpm"]) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  copyFileSync(SCRIPT, join(folder, "scripts/install-packages.js"));
  write("package.json", '{ "type": "module" }');
  write("pnpm-lock.yaml", "one");
  write("patches/some.patch", "one");
  setNpx("exit 0");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

/** What stands in for npx: it writes its words down, and notes what it installed as pnpm does. */
function setNpx(end: string): void {
  const note = 'echo "$@" >> calls; cp pnpm-lock.yaml node_modules/.pnpm/lock.yaml';
  writeFileSync(join(folder, "bin/npx"), `#!/bin/sh\n${note}\n${end}\n`, { mode: 0o755 });
}

function install(): number | null {
  const env = { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"]}` };
  const script = join(folder, "scripts/install-packages.js");
  return spawnSync(process.execPath, [script], { cwd: folder, env }).status;
}

function countCalls(): number {
  const calls = join(folder, "calls");
  return existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n").length : 0;
}

test("it installs once, by the lockfile", () => {
  expect([install(), install()]).toEqual([0, 0]);
  expect(countCalls()).toBe(1);
  expect(readFileSync(join(folder, "calls"), "utf8")).toMatch(/ install --frozen-lockfile /);
});

test.each<[string, () => void]>([
  ["the lockfile is another", () => write("pnpm-lock.yaml", "two")],
  ["a patch is another", () => write("patches/some.patch", "two")],
  ["somebody installed something else", () => write("node_modules/.pnpm/lock.yaml", "two")],
  ["the packages are gone", () => rmSync(join(folder, "node_modules"), { recursive: true })],
])("it installs again where %s", (_, change) => {
  install();
  change();
  mkdirSync(join(folder, "node_modules/.pnpm"), { recursive: true });
  expect(install()).toBe(0);
  expect(countCalls()).toBe(2);
});

test("an install that failed is said, and done again", () => {
  setNpx("exit 3");
  expect(install()).toBe(3);
  setNpx("exit 0");
  expect([install(), install()]).toEqual([0, 0]);
  expect(countCalls()).toBe(2);
});
