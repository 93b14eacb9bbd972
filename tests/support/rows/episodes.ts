import { type Database, schema } from "@learnlab/adapters/d1";

import { nextId } from "../next-id.ts";
import { SINCE } from "./people.ts";

const stamps = { createdAt: SINCE, updatedAt: SINCE };

/** A requested episode that waits to be made; one that is completed was so at once. */
export async function addEpisode(
  db: Database,
  row: Partial<typeof schema.episodes.$inferInsert> & { userId: string },
): Promise<string> {
  const id = row.id ?? nextId();
  await db.insert(schema.episodes).values({
    id,
    kind: "requested",
    title: "Light",
    description: "",
    languages: ["en"],
    outputFormat: "both",
    status: "pending",
    localDate: "2026-11-21",
    includedCourses: [],
    conceptIds: [],
    requestKey: `key of ${id}`,
    enqueuedAt: SINCE,
    completedAt: row.status === "completed" ? SINCE : null,
    ...stamps,
    ...row,
  });
  return id;
}

export async function addTrack(
  db: Database,
  row: Partial<typeof schema.tracks.$inferInsert> & { episodeId: string },
): Promise<string> {
  const id = row.id ?? nextId();
  await db.insert(schema.tracks).values({
    id,
    language: "en",
    audioKey: "0123456789abcdef.mp3",
    contentType: "audio/mpeg",
    transcriptStatus: "synchronized",
    durationMs: 60_000,
    sizeBytes: 480_000,
    voice: "Joanna",
    engine: "neural",
    sampleRate: 44_100,
    ...stamps,
    ...row,
  });
  return id;
}

export async function addProgress(
  db: Database,
  row: Partial<typeof schema.progress.$inferInsert> & { userId: string; episodeId: string },
): Promise<void> {
  const place = { language: "en", positionMs: 1000, furthestMs: 1000, speed: 1 } as const;
  const heard = { coverage: {}, completion: 0.1, lastPlayedAt: SINCE, version: 1 };
  await db.insert(schema.progress).values({ ...place, ...heard, ...stamps, ...row });
}

export async function addNotification(
  db: Database,
  row: Partial<typeof schema.notifications.$inferInsert> & { userId: string; episodeId: string },
): Promise<string> {
  const id = row.id ?? nextId();
  const known = { id, kind: "ready", state: "sent" } as const;
  await db.insert(schema.notifications).values({ ...known, ...stamps, ...row });
  return id;
}

/** A step that was claimed at the first attempt and is held for a minute, or whatever else became of it. */
export async function addStep(
  db: Database,
  row: Partial<typeof schema.generationSteps.$inferInsert> & { episodeId: string },
): Promise<void> {
  const known = { step: "brief", language: "", state: "running", attempt: 1 } as const;
  const held = { leaseUntil: SINCE + 60_000 };
  await db.insert(schema.generationSteps).values({ ...known, ...held, ...stamps, ...row });
}

export async function addFailedMessage(
  db: Database,
  row: Partial<typeof schema.failedMessages.$inferInsert> = {},
): Promise<string> {
  const id = row.id ?? nextId();
  const failure = { error: "No.", errorReason: "internal" } as const;
  const message = { id, queue: "generation-now", body: "{}", ...failure, episodeId: null };
  await db.insert(schema.failedMessages).values({ ...message, ...stamps, ...row });
  return id;
}
