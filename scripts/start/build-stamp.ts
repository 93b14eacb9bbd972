import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { root } from "./root.ts";

export interface Build {
  name: string;
  /** Patterns of the files that it is made of. */
  sources: string[];
  /** Whatever else it depends on. */
  settings: string[];
  /** The folder that it fills. */
  output: string;
}

const TESTS = /\.test\.tsx?$|\/testing\//;

/**
 * Whether the output is what the sources, as they are now, were built to. Told by what the files hold: a time
 * says nothing after a checkout or a copy, and nothing of a build that was broken off.
 */
export function isUpToDate(build: Build, folder = root): boolean {
  const file = fileOf(build, folder);
  return existsSync(file) && readFileSync(file, "utf8") === describe(build, folder);
}

/** Before it is built, so that one that is broken off is built again. */
export function dropStamp(build: Build, folder = root): void {
  rmSync(fileOf(build, folder), { force: true });
}

export function writeStamp(build: Build, folder = root): void {
  const file = fileOf(build, folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, describe(build, folder));
}

function fileOf({ name }: Build, folder: string): string {
  return join(folder, ".cache/built", name);
}

function describe({ sources, settings, output }: Build, folder: string): string {
  const made = digest(folder, [`${output}/**/*`]);
  return `${digest(folder, sources, settings)} ${made}\n`;
}

/** One name for all that the files of these patterns hold, without tests, and for the words. */
export function digest(folder: string, patterns: string[], words: string[] = []): string {
  const hash = createHash("sha256").update(JSON.stringify(words));
  const found = globSync(patterns, { cwd: folder, withFileTypes: true });
  const files = found.flatMap((entry) =>
    entry.isFile() ? join(entry.parentPath, entry.name) : [],
  );
  for (const file of files.filter((path) => !TESTS.test(path)).toSorted()) {
    const content = readFileSync(file);
    hash.update(`\0${file.slice(folder.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
