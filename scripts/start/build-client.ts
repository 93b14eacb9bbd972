import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { type Build, dropStamp, isUpToDate, writeStamp } from "./build-stamp.ts";
import type { Processes } from "./processes.ts";
import { endWithParent, root } from "./root.ts";
import { CommandError } from "./settings.ts";

/** The folder of the built client. */
export const BUILT_CLIENT = join(root, "apps/web/dist");

const BUILD: Build = {
  name: "client",
  sources: [
    "apps/web/{src,public}/**/*",
    "apps/web/*.*",
    "packages/*/src/**/*",
    "packages/*/package.json",
    "pnpm-lock.yaml",
  ],
  settings: [],
  output: relative(root, BUILT_CLIENT),
};

/** Builds the client unless it was built from the current sources; throws with the end of the log. */
export async function buildClient(parts: { processes: Processes; log: string }): Promise<void> {
  if (isUpToDate(BUILD)) return;
  dropStamp(BUILD);
  const build = parts.processes.start({
    command: [...endWithParent, join(root, "apps/web/node_modules/vite/bin/vite.js"), "build"],
    cwd: join(root, "apps/web"),
    // With a shell's own, such as development or test, Vite builds what is for development.
    env: { NODE_ENV: "production" },
    log: parts.log,
  });
  if ((await build.exit) === 0) return writeStamp(BUILD);
  throw new CommandError(`The client could not be built:\n${readLastLines(parts.log)}`);
}

/** The end of a log without colours and stacks, and the path of the whole log. */
export function readLastLines(file: string): string {
  const lines = stripVTControlCharacters(readFileSync(file, "utf8")).trimEnd().split("\n");
  const telling = lines.filter((line) => !/^\s+at /.test(line));
  return [...telling.slice(-20), `(${file})`].join("\n");
}
