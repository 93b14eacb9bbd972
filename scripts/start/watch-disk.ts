import { rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MIB = 2 ** 20;
/** Below this SQLite soon fails in mid-operation: its log grows by a few megabytes at most. */
const LEAST_BYTES = 4 * MIB;
/** Deleted when the disk is full: SQLite needs space even for reading, for memory shared between readers. */
const RESERVE_BYTES = 8 * MIB;
/** The free space needed before writes are accepted again. */
const ROOM_BYTES = 16 * MIB;
const LOOK_EVERY_MS = 1_000;

interface Disk {
  /** Free bytes for this user. */
  readFree(): number;
  hasReserve(): boolean;
  /** Throws if there is no space. */
  makeReserve(): void;
  dropReserve(): void;
}

export interface DiskWatch {
  /** Whether writes must be refused now. */
  isFull: () => boolean;
}

/** Watches the data folder's disk and reports in a sentence when it is full and when there is space again. */
export function watchDisk(
  dataDir: string,
  report: (sentence: string) => void,
  disk: Disk = openDisk(dataDir),
): DiskWatch {
  let isFull = false;
  const look = () => {
    const free = disk.readFree();
    if (!isFull && free < LEAST_BYTES) {
      isFull = true;
      disk.dropReserve();
      report("The disk is full: nothing is saved until there is room again.");
    } else if (isFull && free >= ROOM_BYTES) {
      isFull = false;
      report("There is room on the disk again.");
    }
    if (!isFull && free >= ROOM_BYTES + RESERVE_BYTES && !disk.hasReserve()) disk.makeReserve();
    return isFull;
  };
  look();
  setInterval(look, LOOK_EVERY_MS).unref();
  return { isFull: look };
}

function openDisk(dataDir: string): Disk {
  const reserve = join(dataDir, "reserve");
  const dropReserve = () => rmSync(reserve, { force: true });
  return {
    readFree() {
      const { bavail, bsize } = statfsSync(dataDir);
      return bavail * bsize;
    },
    hasReserve: () => statSync(reserve, { throwIfNoEntry: false })?.size === RESERVE_BYTES,
    makeReserve() {
      try {
        writeFileSync(reserve, Buffer.alloc(RESERVE_BYTES), { mode: 0o600 });
      } catch {
        dropReserve();
      }
    },
    dropReserve,
  };
}
