import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readCommand } from "./launchers.ts";
import { BadSetting } from "./settings.ts";

const OWNERS = /scripts\/(?:start|dev|admin-invite)\.ts/;

/** Locks the folder for one process at a time: two databases on the same files destroy each other. */
export function lockDataDir(dataDir: string): void {
  const file = fileOf(dataDir);
  const owner = findOwner(dataDir);
  if (owner !== null || !take(file)) {
    const whom = owner === null ? "" : ` of process ${owner}`;
    throw new BadSetting(
      `DATA_DIR ${dataDir} is in use by the LearnLab${whom}. End that one, or choose another DATA_DIR.`,
    );
  }
  process.once("exit", () => rmSync(file, { force: true }));
}

/** The process that uses the folder; null if none does. */
export function findOwner(dataDir: string): number | null {
  const file = fileOf(dataDir);
  const owner = readOwner(file);
  if (owner === null) return null;
  if (isOwner(owner)) return owner;
  rmSync(file, { force: true });
  return null;
}

/** Creates the lock; of two simultaneous attempts one succeeds. */
function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { mode: 0o600, flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function fileOf(dataDir: string): string {
  return join(dataDir, "start.pid");
}

function readOwner(file: string): number | null {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function isOwner(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // After a reboot another process may have the same number.
  const command = readCommand(pid);
  return command === null || OWNERS.test(command);
}
