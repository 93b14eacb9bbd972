import { type Database, schema } from "@learnlab/adapters/d1";

import { nextId } from "../next-id.ts";
import { SINCE } from "./people.ts";

/** A minute that was heard of an episode of six. */
export async function addListen(
  db: Database,
  row: Partial<typeof schema.listens.$inferInsert> & { userId: string },
): Promise<void> {
  const known = { id: nextId(), episodeId: nextId(), language: "en", kind: "heard" } as const;
  const played = { fromMs: 0, toMs: 60_000, speed: 1, startedAt: SINCE, wallMs: 60_000 };
  const place = { durationMs: 360_000, timeZone: "UTC", version: 1, rolledVersion: 0 };
  const stamps = { createdAt: SINCE, updatedAt: SINCE };
  await db.insert(schema.listens).values({ ...known, ...played, ...place, ...stamps, ...row });
}
