import { type Database, schema } from "@learnlab/adapters/d1";

import { nextId } from "../next-id.ts";
import { SINCE } from "./people.ts";

/** A question outside episodes that was answered wrongly. */
export async function addReview(
  db: Database,
  row: Partial<typeof schema.reviews.$inferInsert> & { userId: string; conceptId: string },
): Promise<string> {
  const id = row.id ?? nextId();
  await db.insert(schema.reviews).values({
    id,
    number: 1,
    kind: "why",
    answer: "",
    result: "missed",
    source: "self_mark",
    reviewedAt: SINCE,
    localDate: "2026-11-21",
    createdAt: SINCE,
    updatedAt: SINCE,
    ...row,
  });
  return id;
}
