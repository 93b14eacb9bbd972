import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { ShellList } from "@learnlab/service-worker/shell-list";
import { build, type Plugin, type Rolldown } from "vite";

const ENTRY = fileURLToPath(import.meta.resolve("@learnlab/service-worker"));

/** What the page needs besides what is built. */
const PLAIN = ["/icon.svg", "/manifest.webmanifest"];
/** Files without a hash of their content in their name. */
const UNNAMED = ["/index.html", "/theme.js", ...PLAIN];

/** Writes the list of the files of a version, and `/sw.js`, which knows the list by its version. */
export function writeServiceWorker(): Plugin {
  return {
    name: "learnlab-service-worker",
    apply: "build",
    async writeBundle({ dir = "" }, bundle) {
      const built = writeList(dir, listFiles(bundle));
      await build({
        configFile: false,
        publicDir: false,
        logLevel: "warn",
        define: { BUILT: JSON.stringify(built) },
        build: {
          outDir: dir,
          emptyOutDir: false,
          target: "es2023",
          reportCompressedSize: false,
          lib: { entry: ENTRY, formats: ["iife"], name: "worker", fileName: () => "sw.js" },
        },
      });
    },
  };
}

function listFiles(bundle: Rolldown.OutputBundle): ShellList {
  const named = Object.keys(bundle).filter(isNeeded).toSorted();
  const entry = Object.values(bundle).find((one) => one.type === "chunk" && one.isEntry);
  if (entry === undefined) throw new Error("The build has no first script.");
  return { page: entry.fileName, files: [...PLAIN, ...named.map((name) => `/${name}`)] };
}

function writeList(dir: string, files: ShellList): { version: string; list: string } {
  const text = JSON.stringify(files);
  const hash = createHash("sha256").update(text);
  for (const path of UNNAMED) hash.update(readFileSync(join(dir, path)));
  const version = hash.digest("hex").slice(0, 8);
  const list = `/assets/shell-${version}.json`;
  writeFileSync(join(dir, list), text);
  return { version, list };
}

/**
 * Scripts, styles and the Latin font: 255 files of other fonts are kept when they are first used, and an
 * upload, which has a large library for itself, needs the network anyway.
 */
function isNeeded(name: string): boolean {
  return /\/(?!read-recording-)[^/]+\.js$|\/(?!fonts-)[^/]+\.css$|\/inter-latin-wght-normal-[^/]+\.woff2$/.test(
    name,
  );
}
