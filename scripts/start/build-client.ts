import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { type Build, dropStamp, isUpToDate, writeStamp } from "./build-stamp.ts";
import type { Processes } from "./processes.ts";
import { endWithParent, root } from "./root.ts";
import { CommandError } from "./settings.ts";

const SOURCES = [
  "apps/web/{src,public}/**/*",
  "apps/web/*.*",
  "packages/*/src/**/*",
  "packages/*/package.json",
  "pnpm-lock.yaml",
];

interface BuildParts {
  processes: Processes;
  log: string;
  /** The origin of media links; empty for the worker's own address. */
  mediaEndpoint: string;
  /** Whether people reach the client over https; false by default. */
  isHttps?: boolean;
}

/** Builds the client unless it was built from the current sources; throws with the end of the log. */
export async function buildClient(parts: BuildParts): Promise<void> {
  const stamp = describeBuild(parts);
  if (isUpToDate(stamp)) return;
  dropStamp(stamp);
  const build = parts.processes.start({
    command: [...endWithParent, join(root, "apps/web/node_modules/vite/bin/vite.js"), "build"],
    cwd: join(root, "apps/web"),
    env: {
      ...mediaOriginOf(parts.mediaEndpoint),
      PAGES_HTTPS: String(parts.isHttps === true),
      // With a shell's own, such as development or test, Vite builds what is for development.
      NODE_ENV: "production",
    },
    log: parts.log,
  });
  if ((await build.exit) === 0) return writeStamp(stamp);
  throw new CommandError(`The client could not be built:\n${readLastLines(parts.log)}`);
}

function describeBuild({ mediaEndpoint, isHttps = false }: BuildParts): Build {
  const { MEDIA_ORIGIN } = mediaOriginOf(mediaEndpoint);
  const settings = [MEDIA_ORIGIN, String(isHttps)];
  return { name: "client", sources: SOURCES, settings, output: "apps/web/dist" };
}

// The pages' content security policy names the host of the audio.
function mediaOriginOf(mediaEndpoint: string): { MEDIA_ORIGIN: string } {
  return { MEDIA_ORIGIN: mediaEndpoint === "" ? "" : new URL(mediaEndpoint).origin };
}

/** The end of a log without colours and stacks, and the path of the whole log. */
export function readLastLines(file: string): string {
  const lines = stripVTControlCharacters(readFileSync(file, "utf8")).trimEnd().split("\n");
  const telling = lines.filter((line) => !/^\s+at /.test(line));
  return [...telling.slice(-20), `(${file})`].join("\n");
}
