import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
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
  /** Whether the folder and what is written in it may be written; asks the system and writes nothing. */
  isWritable(): boolean;
  hasReserve(): boolean;
  /** Throws if there is no space. */
  makeReserve(): void;
  dropReserve(): void;
}

/** Why writes must be refused, in the words of `/healthz`. */
type DiskFault = "disk full" | "read only";

export interface DiskWatch {
  /** Looks; null where writes can be accepted. */
  findFault: () => DiskFault | null;
}

/**
 * Watches the data folder's disk and reports in a sentence when it is full or can only be read, as after a
 * fault or with the files of another user, and when it can be used again.
 */
export function watchDisk(
  dataDir: string,
  report: (sentence: string) => void,
  disk: Disk = openDisk(dataDir),
): DiskWatch {
  let isFull = false;
  let isReadOnly = false;
  const lookForRoom = () => {
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
  };
  const look = () => {
    const wasReadOnly = isReadOnly;
    isReadOnly = !disk.isWritable();
    if (isReadOnly && !wasReadOnly)
      report("The disk can only be read: nothing is saved until it can be written again.");
    if (!isReadOnly && wasReadOnly) report("The disk can be written again.");
    if (isReadOnly) return "read only";
    lookForRoom();
    return isFull ? "disk full" : null;
  };
  look();
  setInterval(look, LOOK_EVERY_MS).unref();
  return { findFault: look };
}

function openDisk(dataDir: string): Disk {
  const reserve = join(dataDir, "reserve");
  const dropReserve = () => rmSync(reserve, { force: true });
  return {
    readFree() {
      const { bavail, bsize } = statfsSync(dataDir);
      return bavail * bsize;
    },
    isWritable() {
      try {
        for (const path of listWritten(dataDir)) accessSync(path, constants.W_OK);
        return true;
      } catch {
        return false;
      }
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

/** Folders in which files are made, and the databases; not the media, of which there may be a million. */
function listWritten(dataDir: string): string[] {
  const databases = join(dataDir, "v3/d1/miniflare-D1DatabaseObject");
  const media = join(dataDir, "v3/r2");
  return [
    dataDir,
    ...listFolder(databases, /\.sqlite$/),
    ...listFolder(media, /./).map((bucket) => {
      const files = join(bucket, "blobs");
      return existsSync(files) ? files : bucket;
    }),
  ];
}

/** The folder and what is in it; nothing before the first start. */
function listFolder(folder: string, wanted: RegExp): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => wanted.test(name));
  return [folder, ...names.map((name) => join(folder, name))];
}
