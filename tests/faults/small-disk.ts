import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  free(): void;
  /** Mounts the disk over itself, so that by its path it can only be read. */
  forbidWrites(): void;
  allowWrites(): void;
  remove(): void;
}

/** The machine's own. */
const TOOLS = { mount: "mount", unmount: "umount" };
const CHUNK = 64 * 1024;

/** A disk of its own in memory; null where this machine does not let one be mounted. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), "learnlab-disk-"));
  const words = `-t tmpfs -o size=${megabytes}m tmpfs`.split(" ");
  const { status } = spawnSync(TOOLS.mount, [...words, folder]);
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill: () => writeUntilFull(ballast),
    free: () => rmSync(ballast, { force: true }),
    forbidWrites() {
      run(TOOLS.mount, ["--bind", folder, folder]);
      run(TOOLS.mount, ["-o", "remount,ro,bind", folder]);
    },
    allowWrites: () => run(TOOLS.unmount, [folder]),
    remove() {
      spawnSync(TOOLS.unmount, [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function run(tool: string, words: string[]): void {
  const { status, stderr } = spawnSync(tool, words);
  if (status !== 0) throw new Error(`${tool} ${words.join(" ")}: ${String(stderr)}`);
}

function writeUntilFull(file: string): void {
  const handle = openSync(file, "w");
  try {
    // A last piece of one byte, so that not even a small file fits.
    for (const bytes of [Buffer.alloc(CHUNK), Buffer.alloc(1)]) writeAll(handle, bytes);
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  for (;;) {
    try {
      writeSync(handle, bytes);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOSPC") return;
      throw error;
    }
  }
}
