import type { Log } from "@learnlab/domain";

/** A write is tried so rarely while writes work, since each waits for the disk. */
const WORKS_FOR_MS = 60_000;
/** And so rarely while they fail. */
const FAILS_FOR_MS = 2_000;

interface Asked {
  db: D1Database;
  log: Log;
  /** In ms. */
  now: number;
}

/**
 * Tells whether the database takes writes, by what became of the last one that was tried. It is tried anew after a
 * minute, and while writes fail every two seconds, so that it recovers by itself. Nothing stays of it.
 */
export function createWriteCheck(): (asked: Asked) => Promise<boolean> {
  let known = { works: true, until: Number.NEGATIVE_INFINITY };
  return async ({ db, log, now }) => {
    if (now < known.until) return known.works;
    // Meanwhile others are told what was known.
    known = { ...known, until: now + FAILS_FOR_MS };
    try {
      await tryWrite(db);
      known = { works: true, until: now + WORKS_FOR_MS };
    } catch (error) {
      if (known.works) log.error("health.write_failed", error);
      known = { works: false, until: now + FAILS_FOR_MS };
    }
    return known.works;
  };
}

/** A row of a table whose rows pass anyway, which is gone again in the same transaction. */
async function tryWrite(db: D1Database): Promise<void> {
  const id = crypto.randomUUID();
  await db.batch([
    db
      .prepare(
        `insert into verifications (id, identifier, value, expires_at, created_at, updated_at)
         values (?1, 'health', '', 0, 0, 0)`,
      )
      .bind(id),
    db.prepare("delete from verifications where id = ?1").bind(id),
  ]);
}
