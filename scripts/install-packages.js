/**
 * Installs the packages unless they are installed: `npx` and pnpm need seconds to find that out. It runs
 * before any install, in any Node from version 20 on, so nothing can be imported here.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const stamp = join(root, "node_modules/.learnlab-installed");
const PNPM = "pnpm@12.21.0";

if (!isInstalled()) {
  // // An interrupted install is repeated.
  rmSync(stamp, { force: true });
  const options = ["--frozen-lockfile", "--prefer-offline", "--reporter=append-only"];
  const { status } = spawnSync("npx", ["--yes", PNPM, "install", ...options], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, describe());
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === describe();
}

/** A description of the wanted packages and of those that pnpm last installed, whoever called it. */
function describe() {
  const wanted = [
    "package.json",
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    ".npmrc",
    ...list("patches").map((name) => `patches/${name}`),
    ...["apps", "packages"].flatMap((folder) =>
      list(folder).map((name) => `${folder}/${name}/package.json`),
    ),
    "scripts/package.json",
    "tests/package.json",
  ];
  const installed = ["node_modules/.pnpm/lock.yaml", "node_modules/.modules.yaml"];
  const hash = createHash("sha256").update(JSON.stringify([root, process.platform, process.arch]));
  for (const file of [...wanted, ...installed]) {
    const path = join(root, file);
    const content = existsSync(path) ? readFileSync(path) : "none";
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return `${PNPM} ${hash.digest("hex")}\n`;
}

function list(folder) {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).toSorted() : [];
}
