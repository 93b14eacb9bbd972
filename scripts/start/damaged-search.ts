import { createHash, createHmac } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const DATABASES = "v3/d1/miniflare-D1DatabaseObject";
/** What else SQLite keeps beside a database. */
const BESIDE = ["", "-wal", "-shm"];
const MAGIC = "SQLite format 3\0";
/** If it is damaged again so soon, the disk is to blame, and making it anew would be no use. */
const SPARED_MS = 3_600_000;

/** Where the database of the search is, and where it goes. */
export interface SearchFiles {
  file: string;
  /** Is there from the moment of which damage is known until the database has been made anew. */
  mark: string;
  /** The last one that was set aside. */
  aside: string;
}

/** `databaseId` is that of the binding `SEARCH` in wrangler.toml. */
export function findSearchFiles(dataDir: string, databaseId: string): SearchFiles {
  return {
    file: join(dataDir, DATABASES, `${nameFile(databaseId)}.sqlite`),
    mark: join(dataDir, "search.damaged"),
    aside: join(dataDir, "damaged/search.sqlite"),
  };
}

/** The name that the runtime derives from a database's id, as for an object with this name. */
function nameFile(databaseId: string): string {
  const key = createHash("sha256").update("miniflare-D1DatabaseObject").digest();
  const sign = (bytes: string | Buffer) =>
    createHmac("sha256", key).update(bytes).digest().subarray(0, 16);
  const name = sign(databaseId);
  return Buffer.concat([name, sign(name)]).toString("hex");
}

/**
 * Notes damage for the next start; false if that would be no use, since it was made anew just before or nothing can be
 * written.
 */
export function markDamaged({ aside, mark }: SearchFiles, now: number): boolean {
  const last = statSync(aside, { throwIfNoEntry: false });
  if (last !== undefined && now - last.ctimeMs < SPARED_MS) return false;
  try {
    writeFileSync(mark, "");
    return true;
  } catch {
    return false;
  }
}

/**
 * Sets a damaged database of the search aside, while nothing has it open, and says so. All of it can be made
 * again, so it is no reason not to start. Null if nothing is wrong; `unmark` when its tables are there again.
 */
export function setAsideDamaged(files: SearchFiles): string | null {
  const { file, mark, aside } = files;
  if (!existsSync(mark) && isDatabase(file)) return null;
  writeFileSync(mark, "");
  if (existsSync(file)) {
    mkdirSync(join(aside, ".."), { recursive: true, mode: 0o700 });
    for (const end of BESIDE) {
      rmSync(`${aside}${end}`, { force: true });
      if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${aside}${end}`);
    }
  }
  return `The database of the search is damaged. It was set aside (${aside}) and is made anew; nothing else is lost.`;
}

export function unmark({ mark }: SearchFiles): void {
  rmSync(mark, { force: true });
}

/** Whether the file begins as each database does; what is damaged behind that shows when it is read. */
function isDatabase(file: string): boolean {
  if (!existsSync(file)) return false;
  const handle = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(MAGIC.length);
    readSync(handle, bytes, 0, bytes.length, 0);
    return bytes.toString("latin1") === MAGIC;
  } finally {
    closeSync(handle);
  }
}
