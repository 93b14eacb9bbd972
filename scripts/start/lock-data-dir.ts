import { lstatSync, readFileSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { readCommand } from "./launchers.ts";
import { BadSetting } from "./settings.ts";

const OWNERS = /scripts\/(?:start|dev|admin-invite)\.ts/;

/**
 * Locks the folder for one process at a time until it exits: two databases on the same files destroy each
 * other. The lock of a process that was killed counts for nothing.
 */
export function lockDataDir(dataDir: string): void {
  const file = fileOf(dataDir);
  removeStale(file);
  if (!take(file)) {
    const owner = findOwner(dataDir);
    const whom = owner === null ? "" : ` of process ${owner}`;
    throw new BadSetting(
      `DATA_DIR ${dataDir} is in use by the LearnLab${whom}. End that one, or choose another DATA_DIR.`,
    );
  }
  process.once("exit", () => {
    if (readOwner(file) === String(process.pid)) rmSync(file, { force: true });
  });
}

/** The process that uses the folder; null if none does. */
export function findOwner(dataDir: string): number | null {
  const owner = readOwner(fileOf(dataDir));
  return owner !== null && isOwner(owner) ? Number(owner) : null;
}

/**
 * A symbolic link that names the process: of several attempts at once one succeeds, nobody sees a half-made
 * one, and a full disk has room for it.
 */
function take(file: string): boolean {
  try {
    symlinkSync(String(process.pid), file);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/**
 * Removes the lock of nobody. Whoever does it holds a guard that is named after this very lock: without one a slow
 * start would remove what another has put in its place meanwhile. A killed process may have left a guard, too.
 */
function removeStale(file: string): void {
  const lock = look(file);
  if (lock === null || isOwner(lock.owner)) return;
  const guard = `${file}.${lock.made}`;
  removeStale(guard);
  if (!take(guard)) return;
  const now = look(file);
  if (now?.made === lock.made && now.owner === lock.owner) rmSync(file, { force: true });
  rmSync(guard, { force: true });
}

/** Whose lock it is and when it was made, which may be one moment for two locks; null if there is none. */
function look(file: string): { owner: string; made: string } | null {
  const found = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  const owner = readOwner(file);
  return found === undefined || owner === null
    ? null
    : { owner, made: `${found.ino}-${found.ctimeNs}` };
}

function fileOf(dataDir: string): string {
  return join(dataDir, "start.pid");
}

/** What the lock says; null if there is none. Earlier versions wrote a file. */
function readOwner(file: string): string | null {
  for (const read of [readlinkSync, (path: string) => readFileSync(path, "utf8")]) {
    try {
      return read(file);
    } catch {
      // It is of the other kind, or there is none.
    }
  }
  return null;
}

function isOwner(owner: string): boolean {
  const pid = Number(owner);
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Of another user's process that much is told.
    if (!isCode(error, "EPERM")) return false;
  }
  // After a reboot another process may have the same number.
  const command = readCommand(pid);
  return command === null || OWNERS.test(command);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
