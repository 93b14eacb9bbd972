import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import type { Processes } from "./processes.ts";
import { endWithParent, root } from "./root.ts";
import { CommandError } from "./settings.ts";

const SOURCES = [
  "apps/web/{src,public}/**/*",
  "apps/web/*.*",
  "packages/{domain,api}/src/**/*.ts",
  "pnpm-lock.yaml",
];

interface BuildParts {
  processes: Processes;
  log: string;
  /** Where media links point; empty for the worker's own address. */
  mediaEndpoint: string;
  /** Whether people reach it by https; not unless it is said. */
  isHttps?: boolean;
}

/** Builds the client when a source is newer than the last build; throws with the end of the log. */
export async function buildClient(parts: BuildParts): Promise<void> {
  if (isBuilt(parts)) return;
  const build = parts.processes.start({
    command: [...endWithParent, join(root, "apps/web/node_modules/vite/bin/vite.js"), "build"],
    cwd: join(root, "apps/web"),
    env: { ...mediaOriginOf(parts.mediaEndpoint), PAGES_HTTPS: String(parts.isHttps === true) },
    log: parts.log,
  });
  if ((await build.exit) === 0) return;
  throw new CommandError(`The client could not be built:\n${readLastLines(parts.log)}`);
}

function isBuilt({ mediaEndpoint, isHttps = false }: BuildParts): boolean {
  const page = join(root, "apps/web/dist/index.html");
  const headers = join(root, "apps/web/dist/_headers");
  if (!existsSync(page) || !existsSync(headers)) return false;
  const { MEDIA_ORIGIN } = mediaOriginOf(mediaEndpoint);
  const written = readFileSync(headers, "utf8");
  if (!written.includes(MEDIA_ORIGIN)) return false;
  if (written.includes("Strict-Transport-Security") !== isHttps) return false;
  const built = statSync(page).mtimeMs;
  return SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root })).every(
    (file) => statSync(join(root, file)).mtimeMs <= built,
  );
}

// The pages' policy names the host that audio comes from.
function mediaOriginOf(mediaEndpoint: string): { MEDIA_ORIGIN: string } {
  return { MEDIA_ORIGIN: mediaEndpoint === "" ? "" : new URL(mediaEndpoint).origin };
}

/** The end of a log, without colours and stacks, and where the whole of it is. */
export function readLastLines(file: string): string {
  const lines = stripVTControlCharacters(readFileSync(file, "utf8")).trimEnd().split("\n");
  const telling = lines.filter((line) => !/^\s+at /.test(line));
  return [...telling.slice(-20), `(${file})`].join("\n");
}
