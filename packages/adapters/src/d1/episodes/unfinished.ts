import { BEGUN, UNFINISHED } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

/** Of a row of episodes: whether it is still on its way. */
export const isUnfinished = isOneOf(UNFINISHED);
/** Of a row of episodes: whether its making has begun and is not over. */
export const isBegun = isOneOf(BEGUN);

// Written out, since D1 takes a hundred parameters a statement; the names are the domain's own.
function isOneOf(statuses: readonly string[]): SQL {
  const list = statuses.map((status) => `'${status}'`).join(", ");
  return sql`episodes.status in (${sql.raw(list)})`;
}
