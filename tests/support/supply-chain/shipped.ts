import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

interface Shipped {
  name: string;
  licence: string;
}

interface Manifest {
  name?: string;
  license?: string | { type?: string };
  dependencies?: Record<string, string>;
}

const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  // For fonts: what they are embedded in stays as it is.
  "OFL-1.1",
  "Unlicense",
]);

/** Shipped unchanged under the MPL-2.0, which asks for the source of its own files alone: docs/decisions/0023. */
const UNCHANGED_UNDER_MPL = new Set(["mediabunny"]);

/** Whether a package's licence in SPDX's words lets us ship closed copies: all of "AND", one of "OR". */
export function mayShip({ name, licence }: Shipped): boolean {
  const parts = licence.replace(/^\((.*)\)$/, "$1").split(" OR ");
  const isAllowed = (one: string) =>
    allowed.has(one) || (one === "MPL-2.0" && UNCHANGED_UNDER_MPL.has(name));
  return parts.some((part) => part.split(" AND ").every(isAllowed));
}

/** All that an app needs at run time, wherever it is installed, with the licence it declares. */
export function listShipped(app: string): Shipped[] {
  const seen = new Map<string, Shipped>();
  const waiting = [realpathSync(app)];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (seen.has(folder)) continue;
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    seen.set(folder, { name: manifest.name ?? "", licence: readLicence(manifest) });
    const needed = Object.keys(manifest.dependencies ?? {});
    waiting.push(...needed.map((name) => getFolder(folder, name)));
  }
  return [...seen.values()];
}

function readLicence({ license }: Manifest): string {
  return typeof license === "string" ? license : (license?.type ?? "");
}

/** Where a package finds another one, as Node looks for it. */
function getFolder(from: string, name: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, "node_modules", name);
    if (existsSync(path)) return realpathSync(path);
  }
  throw new Error(`${name}, which ${from} needs, is not installed`);
}
