import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { root } from "./root.ts";

export interface Build {
  name: string;
  /** Glob patterns of the source files. */
  sources: string[];
  /** Other values that the output depends on. */
  settings: string[];
  /** The folder with the output. */
  output: string;
}

const TESTS = /\.test\.tsx?$|\/testing\//;

/**
 * Whether the output was built from the current sources. Compares contents: a modification time says
 * nothing after a checkout or a copy, or about an interrupted build.
 */
export function isUpToDate(build: Build, folder = root): boolean {
  const file = fileOf(build, folder);
  return existsSync(file) && readFileSync(file, "utf8") === describe(build, folder);
}

/** Deletes the stamp before a build, so that an interrupted build is repeated. */
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

/** A hash of the words and of all files that match the patterns, without tests. */
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
