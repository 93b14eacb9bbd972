import { BEGUN, UNFINISHED } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

/** Whether a row of episodes is unfinished. */
export const isUnfinished = isOneOf(UNFINISHED);
/** Whether work on a row of episodes has begun and is not over. */
export const isBegun = isOneOf(BEGUN);

// Inlined, since D1 takes a hundred parameters per statement; the names are the domain's own.
function isOneOf(statuses: readonly string[]): SQL {
  const list = statuses.map((status) => `'${status}'`).join(", ");
  return sql`episodes.status in (${sql.raw(list)})`;
}
