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

/** A day on which a minute was heard. */
export async function addDay(
  db: Database,
  row: Partial<typeof schema.listeningDays.$inferInsert> & { userId: string },
): Promise<void> {
  const heard = { listenedMs: 60_000, averageSpeed: 1, sessions: 1, plays: 1, completion: 0.2 };
  await db.insert(schema.listeningDays).values({
    localDate: "2026-09-21",
    episodeId: nextId(),
    ...heard,
    isRead: false,
    startedAt: SINCE,
    endedAt: SINCE + 60_000,
    createdAt: SINCE,
    updatedAt: SINCE,
    ...row,
  });
}
