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
  const file = join(folder, "_headers");
  // The file of the headers is written last, so an interrupted copy is repeated.
  const stamped = `${headers}# ${digest(built, ["**/*"])}\n`;
  if (existsSync(file) && readFileSync(file, "utf8") === stamped) return;
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  writeFileSync(file, stamped);
}
