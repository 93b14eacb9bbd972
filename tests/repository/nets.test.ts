import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { PLACES } from "../../scripts/lint/borders-table.ts";

const root = new URL("../../", import.meta.url).pathname;

/** What each border keeps out: the file, and what must not stand in it. */
const plants = {
  "a feature in another feature": [
    "apps/web/src/features/tokens/a.ts",
    `export { foldVoices } from "../settings/group-voices.ts";`,
  ],
  "a feature in a building block": [
    "apps/web/src/ui/a.ts",
    `export { tokens } from "../features/tokens/create-token-form.ts";`,
  ],
  "a feature in the texts": [
    "apps/web/src/i18n/a.ts",
    `export { tokens } from "../features/tokens/create-token-form.ts";`,
  ],
  "a feature in the data": [
    "apps/web/src/data/a.ts",
    `export { tokens } from "../features/tokens/create-token-form.ts";`,
  ],
  "a feature in a part of several pages": [
    "apps/web/src/parts/a.ts",
    `export { tokens } from "../features/tokens/create-token-form.ts";`,
  ],
  "a feature in the player": [
    "apps/web/src/player/a.ts",
    `export { tokens } from "../features/tokens/create-token-form.ts";`,
  ],
  "data in a building block": [
    "apps/web/src/ui/b.ts",
    `export { loadTokens } from "../data/tokens.ts";`,
  ],
  "a feature in the shell": [
    "apps/web/src/shell/a.ts",
    `export { tokens } from "../features/tokens/create-token-form.ts";`,
  ],
  "one supplier in another": [
    "packages/adapters/src/d1/episodes/a.ts",
    `export { createR2MediaStore } from "../../r2/media-store.ts";`,
  ],
  "a later room in a room of D1": [
    "packages/adapters/src/d1/accounts/a.ts",
    `export { createD1CleanupStore } from "../operations/cleanup-store.ts";`,
  ],
  "the database of tests in the worker": [
    "apps/worker/src/b.ts",
    `export { openMemoryDatabase } from "@learnlab/adapters/d1/testing";`,
  ],
  "the database of tests in a store": [
    "packages/adapters/src/d1/accounts/b.ts",
    `export { openMemoryDatabase } from "../testing/index.ts";`,
  ],
  "the database of tests in another supplier": [
    "packages/adapters/src/auth/a.ts",
    `export { openMemoryDatabase } from "../d1/testing/open-memory-database.ts";`,
  ],
  "a store in the database of tests": [
    "packages/adapters/src/d1/testing/a.ts",
    `export { createD1EpisodeStore } from "../episodes/store.ts";`,
  ],
  "the product in a format, by a path": [
    "packages/audio/src/mp3/a.ts",
    `export { runGeneration } from "../../../domain/src/generation/run-generation.ts";`,
  ],
  "the product in a format, by its name": [
    "packages/audio/src/mp3/b.ts",
    `export { runGeneration } from "@learnlab/domain";`,
  ],
  "the database in a route": [
    "apps/worker/src/http/a.ts",
    `export const count = (env: Env) => env.DB.prepare("select 1").first();`,
  ],
  "a store in a route": [
    "apps/worker/src/http/b.ts",
    `export { createD1EpisodeStore } from "@learnlab/adapters/d1";`,
  ],
  "tables in a route": ["apps/worker/src/http/c.ts", `export { sql } from "drizzle-orm";`],
  "insides of the domain in the client": [
    "apps/web/src/a.ts",
    `export { requestEpisode } from "../../../packages/domain/src/episodes/request-episode.ts";`,
  ],
  "insides of the domain in the client, loaded late": [
    "apps/web/src/b.ts",
    `export const load = () => import("../../../packages/domain/src/episodes/request-episode.ts");`,
  ],
  "the whole domain in the client": [
    "apps/web/src/c.ts",
    `export { requestEpisode } from "@learnlab/domain";`,
  ],
  "code of the API in the client": [
    "apps/web/src/d.ts",
    `export { appRouter } from "@learnlab/api";`,
  ],
  "a later room of the domain": [
    "packages/domain/src/episodes/a.ts",
    `export { runGeneration } from "../generation/index.ts";`,
  ],
  "a type of a later room of the domain": [
    "packages/domain/src/episodes/b.ts",
    `import type { GenerationDeps } from "../generation/index.ts";
export type Deps = GenerationDeps;`,
  ],
  "a later room, asked for inside a type": [
    "packages/domain/src/episodes/c.ts",
    `export type Deps = import("../generation/index.ts").GenerationDeps;`,
  ],
  "insides of an earlier room": [
    "packages/domain/src/generation/a.ts",
    `export { readLimits } from "../installation/limits.ts";`,
  ],
  "a later sub-room of lessons": [
    "packages/domain/src/lessons/checks/a.ts",
    `export { writePiece } from "../writing/write-piece.ts";`,
  ],
  "a later sub-room of generation": [
    "packages/domain/src/generation/steps/a.ts",
    `export { makeScript } from "../script/make-script.ts";`,
  ],
  "a platform in the domain": [
    "packages/domain/src/courses/a.ts",
    `export { readFileSync } from "node:fs";`,
  ],
  "a supplier in a procedure": [
    "packages/api/src/routers/a.ts",
    `export { createPollySpeech } from "@learnlab/adapters/polly";`,
  ],
  "a supplier in a job": [
    "packages/jobs/src/a.ts",
    `export { createPollySpeech } from "@learnlab/adapters/polly";`,
  ],
  "the demo in the worker": ["apps/worker/src/a.ts", `export { seedDemo } from "@learnlab/demo";`],
  "our code in the local voice": [
    "packages/speech-local/src/a.ts",
    `export { LANGUAGES } from "@learnlab/domain";`,
  ],
  "insides of the domain in a test": [
    "tests/journeys/a.ts",
    `export { runGeneration } from "../../packages/domain/src/generation/run-generation.ts";`,
  ],
  "insides of an adapter in a script": [
    "scripts/start/a.ts",
    `export { users } from "../../packages/adapters/src/d1/accounts/schema.ts";`,
  ],
} as const;

/** The same places, with what they may have. */
const allowed = {
  "apps/web/src/features/tokens/ok.ts": `export type { AppRouter } from "@learnlab/api";
export { resumePosition } from "@learnlab/domain/client";
export { Button } from "../../ui/index.ts";
export { loadTokens } from "../../data/tokens.ts";`,
  "packages/domain/src/generation/ok.ts": `export { readLimits } from "../installation/index.ts";`,
  "packages/domain/src/lessons/writing/ok.ts": `export { judgeLanguage } from "../checks/detect-language.ts";`,
  "packages/adapters/src/d1/spending/ok.ts": `export { episodes } from "../episodes/schema.ts";`,
  "apps/worker/src/http/ok.ts": `export { readScript } from "@learnlab/domain";`,
  "tests/journeys/ok.ts": `export { readScript } from "@learnlab/domain";`,
  "tests/browser/ok.ts": `export const look = async (page: Page) => {
  if (await page.isVisible("p")) await expect.poll(() => page.innerText("p")).toBe("");
};`,
  "tests/contracts/ok.ts": `export { openMemoryDatabase } from "@learnlab/adapters/d1/testing";`,
} as const;

/** What a busy machine makes fail now and then. */
const hasty = {
  "one look at a page": [
    "tests/browser/a.ts",
    `export const look = async (page: Page) => expect((await page.innerText("p")).trim()).toBe("");`,
  ],
  "a fixed time as proof": [
    "tests/browser/b.ts",
    `export const wait = (page: Page) => page.waitForTimeout(500);`,
  ],
  "a wait of a second": [
    "tests/journeys/b.test.ts",
    `import { expect, test, vi } from "vitest";
test("it comes", () => vi.waitFor(() => expect(1).toBe(1)));`,
  ],
  "cases that are others in each run": [
    "packages/domain/src/shared/c.test.ts",
    `import fc from "fast-check";
import { expect, test } from "vitest";
test("it holds", () => {
  fc.assert(fc.property(fc.nat(), (one) => expect(one).toBe(one)), { seed: 1, numRuns: 9 });
  fc.assert(fc.property(fc.nat(), (one) => expect(one).toBe(one)), { numRuns: 9 });
});`,
  ],
} as const;

let folder = "";
let reports: { filename: string; code: string }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "learnlab-nets-"));
  await copyRules();
  const refused = [...Object.values(plants), ...Object.values(hasty)];
  const files = [...refused, ...Object.entries(allowed)];
  await Promise.all(files.map(([path, text]) => plant(path, text)));
  reports = await lint();
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

test.each(Object.entries(plants))("lint refuses %s", (_, [path]) => {
  const rules = reports.filter(({ filename }) => filename === path).map(({ code }) => code);
  expect(rules.filter((code) => /borders|no-restricted-properties/.test(code))).toHaveLength(1);
});

test.each(Object.entries(hasty))("lint refuses %s in a test", (_, [path]) => {
  const rules = reports.filter(({ filename }) => filename === path).map(({ code }) => code);
  const ours = /patience|no-single-look|seeded|no-restricted-properties/;
  expect(rules.filter((code) => ours.test(code))).toHaveLength(1);
});

test.each(Object.keys(allowed))("lint lets be what %s may import", (path) => {
  expect(reports.filter(({ filename }) => filename === path)).toEqual([]);
});

test.each([
  ["packages/domain/src", ["testing"]],
  ["packages/domain/src/lessons", []],
  ["packages/domain/src/generation", []],
  ["packages/domain/src/operations", []],
  ["packages/adapters/src", []],
  ["packages/adapters/src/d1", []],
  ["apps/web/src/features", []],
])("every folder of %s has its place in the table", async (parent, besides: string[]) => {
  const folders = await listFolders(parent);
  const missing = folders.filter((name) => !(`${parent}/${name}/` in PLACES));
  expect(missing.filter((name) => !besides.includes(name))).toEqual([]);
});

/** Those with files in them: git leaves empty ones behind. */
async function listFolders(parent: string): Promise<string[]> {
  const entries = await readdir(join(root, parent), { withFileTypes: true, recursive: true });
  const folders = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(root, parent), entry.parentPath).split(sep)[0] ?? "");
  return [...new Set(folders)].filter((name) => name !== "");
}

async function copyRules(): Promise<void> {
  await cp(join(root, "scripts/lint"), join(folder, "scripts/lint"), { recursive: true });
  await cp(join(root, "oxlint.config.ts"), join(folder, "rules.ts"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  for (const parent of ["packages", "apps"]) {
    for (const name of await readdir(join(root, parent))) {
      const manifest = join(parent, name, "package.json");
      await mkdir(join(folder, parent, name), { recursive: true });
      await cp(join(root, manifest), join(folder, manifest));
    }
  }
  // Types are not looked at: planted files name what is not there.
  await writeFile(
    join(folder, "oxlint.config.ts"),
    `import rules from "./rules.ts";\nexport default { ...rules, options: { typeAware: false } };\n`,
  );
}

async function plant(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), `${text}\n`);
}

function lint(): Promise<{ filename: string; code: string }[]> {
  return new Promise((resolve, reject) => {
    const oxlint = join(root, "node_modules/.bin/oxlint");
    execFile(
      oxlint,
      ["--format", "json", "packages", "apps", "tests", "scripts/start"],
      { cwd: folder, maxBuffer: 1e7 },
      (_, stdout) => {
        try {
          const { diagnostics } = JSON.parse(stdout) as {
            diagnostics: { filename: string; code?: string }[];
          };
          resolve(diagnostics.map(({ filename, code = "" }) => ({ filename, code })));
        } catch (error) {
          reject(new Error(`oxlint said: ${stdout.slice(0, 500)}`, { cause: error }));
        }
      },
    );
  });
}
