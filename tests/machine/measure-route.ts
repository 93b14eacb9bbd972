import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface RouteSize {
  /** Of all scripts, each compressed by itself with gzip's usual level, as they travel. */
  bytes: number;
  /** The largest first. */
  files: { name: string; bytes: number }[];
}

/**
 * Measures the scripts that a route of a build loads before it is shown: those of the page itself, the
 * parts named, and whatever these import at once. What is imported later, when asked for, is left out.
 */
export function measureRoute(dist: string, parts: string[]): RouteSize {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const begun = [...page.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/([^"]+\.js)"/g)];
  const waiting = [
    ...begun.map(([, file = ""]) => file),
    ...parts.map((part) => findChunk(dist, part)),
  ];
  const sizes = new Map<string, number>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sizes.has(file)) continue;
    const code = readFileSync(join(dist, file));
    sizes.set(file, gzipSync(code).length);
    waiting.push(...listImports(code.toString()).map((name) => `assets/${name}`));
  }
  const files = [...sizes].map(([name, bytes]) => ({ name, bytes }));
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: files.toSorted((one, other) => other.bytes - one.bytes),
  };
}

/**
 * The scripts that get a new name when one changes: itself, and whoever has its name in it, however far.
 * Names are hashes of what is in a file.
 */
export function listRenamed(dist: string, script: string): string[] {
  const folder = join(dist, "assets");
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
  const codes = scripts.map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
  const renamed = new Set([script]);
  for (const name of renamed) {
    for (const [file, code] of codes) if (code.includes(name)) renamed.add(file);
  }
  return [...renamed];
}

/** The scripts that hold the texts of a part of the interface, one a language or in the first script. */
export function findTextScripts(dist: string, key: string): string[] {
  const folder = join(dist, "assets");
  return readdirSync(folder).filter(
    (file) =>
      file.endsWith(".js") && readFileSync(join(folder, file), "utf8").includes(`"${key}":`),
  );
}

/** The file of a part: its name with a hash. */
function findChunk(dist: string, part: string): string {
  const found = readdirSync(join(dist, "assets")).filter(
    (file) => file.startsWith(`${part}-`) && /^[\w-]{7}\.js$/.test(file.slice(part.length + 1)),
  );
  const [file] = found;
  if (file === undefined || found.length > 1) {
    throw new Error(`The build has ${found.length} files for ${part}, and one is needed.`);
  }
  return `assets/${file}`;
}

/** Names behind `import "./x.js"` and `from "./x.js"`; `import("./x.js")` comes later. */
function listImports(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w.-]+\.js)"/g)].map(
    ([, name = ""]) => name,
  );
}
