import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A data folder with the demo, as the first start leaves it; to be copied. */
    filledFolder: string;
  }
}

const here = import.meta.dirname;

/** Where the project that was set up first says to the next one what is there. */
const FILLED = "LEARNLAB_FILLED_FOLDER";

/**
 * Before the tests that start LearnLab: otherwise several of them would build it at once, in one folder, and each
 * would fill a folder of its own.
 */
export function setup(project: TestProject): () => void {
  const filled = process.env[FILLED];
  if (filled !== undefined) {
    project.provide("filledFolder", filled);
    return () => {};
  }
  run("../../scripts/build.ts");
  const folder = mkdtempSync(join(tmpdir(), "learnlab-filled-"));
  run("prepare-once.ts", folder);
  process.env[FILLED] = folder;
  project.provide("filledFolder", folder);
  return () => {
    delete process.env[FILLED];
    rmSync(folder, { recursive: true, force: true });
  };
}

function run(script: string, ...values: string[]): void {
  execFileSync(process.execPath, [join(here, script), ...values], { stdio: "inherit" });
}
