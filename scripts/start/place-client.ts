import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { BUILT_CLIENT } from "./build-client.ts";
import { digest } from "./build-stamp.ts";
import { type Site, writeHeaders } from "./client-headers.ts";

/** The client that a LearnLab on a data folder serves. */
export function findClientFolder(dataDir: string): string {
  return join(dataDir, "client");
}

/**
 * Copies the built client to `folder`, with the headers of its site, unless it is there. A LearnLab serves a copy of
 * its own: a build for another one, such as a deploy, would take the files away from its pages.
 */
export function placeClient(folder: string, site: Site, built = BUILT_CLIENT): void {
  const headers = writeHeaders(site);
  const stamp = digest(built, ["**/*"], [headers]);
  const stampFile = `${folder}.stamp`;
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  // Before the files, so that an interrupted copy is repeated.
  rmSync(stampFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, "_headers"), headers);
  writeFileSync(stampFile, stamp);
}
