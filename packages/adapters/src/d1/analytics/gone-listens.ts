import { DAY_MS, LISTEN_DAYS } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

/** Beside the admins' settings, though nobody chooses it: up to which moment listens may be gone. */
const NAME = "listens-gone";
const FEWEST_MS = LISTEN_DAYS.fewest * DAY_MS;

/** Nothing was noted before the first cleanup that does; earlier ones kept the fewest days at the least. */
export function goneUntil(at: number): SQL {
  return sql`coalesce((select cast(value as integer) from settings where name = ${NAME}),
    ${at - FEWEST_MS})`;
}

/** Notes that listens are deleted that began by a moment. It never goes back, however long they are kept since. */
export function noteGone({ before, at }: { before: number; at: number }): SQL {
  return sql`insert into settings (name, value, created_at, updated_at)
    values (${NAME}, max(${before}, ${at - FEWEST_MS}), ${at}, ${at})
    on conflict (name) do update set value = max(cast(value as integer), ${before}),
      updated_at = excluded.updated_at`;
}
