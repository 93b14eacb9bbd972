import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { afterAll, beforeAll, expect, test } from "vitest";

import { buildClient } from "../../scripts/start/build-client.ts";
import { createProcesses } from "../../scripts/start/processes.ts";
import { root } from "../../scripts/start/root.ts";
import { findTextScripts, listRenamed, measureRoute, type RouteSize } from "./measure-route.ts";

const KIB = 1_024;

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "learnlab-route-"));
  // Does nothing where the build is as new as its sources, so that it is not built twice.
  const log = join(folder, "build.log");
  await buildClient({ processes: createProcesses(), log });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The home page holds DESIGN's bound of 50 KB, taken as KiB; sign-in is less to look at. */
const ROUTES = [
  { route: "the home page", parts: ["signed-in", "home-page"], atMostKib: 50 },
  { route: "sign-in", parts: ["sign-in-page"], atMostKib: 45 },
];

test.each(ROUTES)("$route loads at most $atMostKib KiB of scripts", (row) => {
  const size = measureRoute(join(root, "apps/web/dist"), row.parts);
  process.stdout.write(`${describe(row.route, size)}\n`);
  const tooMuch = `More than ${row.atMostKib} KiB: something has come along that could load later. ${describe(row.route, size)}`;
  expect(size.bytes, tooMuch).toBeLessThanOrEqual(row.atMostKib * KIB);
});

test("the service worker is small, since browsers ask for it again and again", () => {
  const code = readFileSync(join(root, "apps/web/dist/sw.js"));
  expect(gzipSync(code).length).toBeLessThanOrEqual(3 * KIB);
});

const TEXTS = join(root, "apps/web/src/i18n/en");

test.each(readdirSync(TEXTS))(
  "a changed text of %s gives at most three scripts new names",
  (part) => {
    const [, key = ""] = /^ {2}"([\w.]+)":/m.exec(readFileSync(join(TEXTS, part), "utf8")) ?? [];
    const dist = join(root, "apps/web/dist");
    const scripts = findTextScripts(dist, key);
    expect(scripts, `${key} is in no script`).not.toEqual([]);
    for (const script of scripts) expect(listRenamed(dist, script).length).toBeLessThanOrEqual(3);
  },
);

/** The sum and the five largest files, of which one has grown where the bound is passed. */
function describe(route: string, { bytes, files }: RouteSize): string {
  const largest = files.slice(0, 5).map((file) => `${file.name} ${toKib(file.bytes)}`);
  return `${route}: ${toKib(bytes)} of scripts with gzip, ${files.length} files, largest ${largest.join(", ")}`;
}

function toKib(bytes: number): string {
  return `${(bytes / KIB).toFixed(1)} KiB`;
}
