import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import {
  compareVersions,
  findUnsafePackages,
  readLockfile,
} from "../support/supply-chain/lockfile.ts";
import { listShipped, mayShip } from "../support/supply-chain/shipped.ts";

const root = new URL("../../", import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), "utf8");
const lockfile = read("pnpm-lock.yaml");
const locked = readLockfile(lockfile);
const workspace = read("pnpm-workspace.yaml");

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  scripts?: Record<string, string>;
}

const readManifest = (path: string): Manifest => JSON.parse(read(path));
const manifests = globSync(
  "{package.json,{apps,packages}/*/package.json,{scripts,tests}/package.json}",
  {
    cwd: root,
  },
);

/** First versions without what is known about them; each package by the advisory that named it last. */
const FLOORS: Record<string, string> = {
  // GHSA-2234-fmw7-43wr and those before it: CSRF, CORS, body limits, JWT, cookies.
  hono: "4.13.19",
  // CVE-2026-23737
  seroval: "1.4.2",
  // CVE-2025-27109
  "solid-js": "1.9.4",
  // CVE-2025-68130
  "@trpc/server": "11.8.0",
  // Sessions, one-time codes and redirects, 2026-02 to 2026-05.
  "better-auth": "1.7.25",
};

/** Versions that somebody else published under a maintainer's name. */
const TAKEN_OVER = [
  "ansi-styles@6.2.2",
  "chalk@5.6.1",
  "coa@2.0.3",
  "colors@1.4.1",
  "debug@4.4.2",
  "event-stream@3.3.6",
  "node-ipc@10.1.1",
  "rc@1.2.9",
  "strip-ansi@7.1.1",
  "ua-parser-js@0.7.29",
];

test("every package comes from the registry and has an integrity", () => {
  expect(locked.length).toBeGreaterThan(300);
  expect(findUnsafePackages(lockfile)).toEqual([]);
  expect(read(".npmrc")).not.toMatch(/registry\s*=|strict-ssl\s*=\s*false/);
});

test.each([
  [
    "'left-pad@https://codeload.example/left-pad.tgz':\n    resolution: {integrity: sha512-A, tarball: https://codeload.example/left-pad.tgz}",
  ],
  ["left-pad@1.3.0:\n    resolution: {tarball: https://codeload.example/left-pad.tgz}"],
  [
    "left-pad@file:../left-pad.tgz:\n    resolution: {integrity: sha512-A, tarball: file:../left-pad.tgz}",
  ],
  ["left-pad@1.3.0:\n    resolution: {type: git, repo: https://git.example/left-pad, commit: abc}"],
  ["left-pad@1.3.0:\n    resolution: {integrity: sha1-A}"],
  ["left-pad@1.3.0:\n    engines: {node: '>=20'}"],
])("a package from elsewhere is noticed: %s", (entry) => {
  expect(findUnsafePackages(`\npackages:\n\n  ${entry}\n\nsnapshots:\n`)).toHaveLength(1);
});

test("every manifest and the catalog name exact versions", () => {
  expect(manifests.length).toBeGreaterThan(8);
  const named = manifests.flatMap((path) => {
    const { dependencies, devDependencies, optionalDependencies } = readManifest(path);
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).map(
      ([name, version]) => `${path} ${name} ${version}`,
    );
  });
  const catalog = [...(workspace.split("\ncatalog:\n")[1] ?? "").matchAll(/^ {2}(\S+): (\S+)$/gm)];
  expect(catalog.length).toBeGreaterThan(10);
  const all = [...named, ...catalog.map(([, name, version]) => `catalog ${name} ${version}`)];
  expect(
    all.filter((line) => !/ (?:\d+\.\d+\.\d+(?:-[\w.]+)?|catalog:|workspace:\*)$/.test(line)),
  ).toEqual([]);
});

test.each(Object.entries(FLOORS))("%s is not older than %s", (name, floor) => {
  const versions = locked.filter((one) => one.name === name).map(({ version }) => version);
  expect(versions).not.toEqual([]);
  expect(versions.filter((version) => compareVersions(version, floor) < 0)).toEqual([]);
  expect(compareVersions("1.10.0", "1.9.9")).toBeGreaterThan(0);
});

test("no version is locked that was taken over by somebody else", () => {
  const names = new Set(locked.map(({ name, version }) => `${name}@${version}`));
  expect(TAKEN_OVER.filter((name) => names.has(name))).toEqual([]);
});

test("install scripts run where the workspace allows it with a reason, and nothing is allowed for nothing", () => {
  const [, list = ""] = /\nallowBuilds:\n((?: {2}.*\n)+)/.exec(workspace) ?? [];
  const builds = [...list.matchAll(/^ {2}"?([^":]+)"?: (true|false)(?: # (.+))?$/gm)].map(
    ([, name = "", runs = "", reason = ""]) => ({ name, runs: runs === "true", reason }),
  );
  expect(builds).toHaveLength(list.trimEnd().split("\n").length);
  expect(builds.filter(({ reason }) => reason.length < 20)).toEqual([]);
  const installed = globSync("node_modules/.pnpm/*/node_modules/{*,@*/*}/package.json", {
    cwd: root,
  });
  expect(installed.length).toBeGreaterThan(300);
  const scripted = installed.flatMap((path) => {
    const { scripts } = readManifest(path);
    const isRun = ["preinstall", "install", "postinstall"].some((name) => scripts?.[name]);
    const [name = ""] = path.split("/node_modules/").at(-1)?.split("/package.json") ?? [];
    return isRun ? [name] : [];
  });
  expect(scripted).toContain("esbuild");
  expect([...new Set(scripted)].toSorted()).toEqual(builds.map(({ name }) => name).toSorted());
});

test("nothing that a deployment ships has a licence that asks for our source", () => {
  const shipped = ["apps/worker", "apps/web"].flatMap((path) => listShipped(join(root, path)));
  const names = shipped.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["hono", "better-auth", "zod", "solid-js", "tlds"]));
  expect(names).toEqual(expect.arrayContaining(["openai", "@google/generative-ai"]));
  expect(names).not.toContain("@learnlab/speech-local");
  expect(shipped.filter((one) => !mayShip(one))).toEqual([]);
});

test.each([
  "GPL-3.0-or-later",
  "AGPL-3.0",
  "LGPL-2.1",
  "SSPL-1.0",
  "MPL-2.0",
  "",
  "(MIT AND GPL-2.0)",
])("the licence %j is not shipped", (licence) => {
  expect(mayShip({ name: "left-pad", licence })).toBe(false);
});

test("a package under the MPL is shipped where a decision names it, and as the registry has it", () => {
  expect(mayShip({ name: "mediabunny", licence: "MPL-2.0" })).toBe(true);
  expect(mayShip({ name: "mediabunny", licence: "GPL-3.0-or-later" })).toBe(false);
  expect(globSync("patches/mediabunny*", { cwd: root })).toEqual([]);
});
