import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** The concept that stands for one an episode names: the same, unless it was merged into another one. */
export function currentConcept(conceptId: SQLWrapper): SQL<string> {
  return sql<string>`coalesce(
    (select into_id from concept_merges where from_id = ${conceptId}), ${conceptId})`;
}
