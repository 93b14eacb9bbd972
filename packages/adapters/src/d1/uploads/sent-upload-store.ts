import type { SentUpload, SentUploadStore } from "@learnlab/domain";
import { and, asc, eq, inArray, lte, ne, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { uploadReservations } from "../episodes/schema.ts";

const rows = uploadReservations;

/** Uploads that are sent in parts: reservations that tell more of themselves. */
export function createD1SentUploadStore(db: Database): SentUploadStore {
  return {
    async open({ id, at, sizeBytes, ...upload }) {
      const opened = await db
        .update(rows)
        .set({ ...upload, status: "sending", audioBytes: sizeBytes, updatedAt: at })
        .where(and(eq(rows.id, id), eq(rows.status, "storing")))
        .returning({ id: rows.id });
      return opened.length > 0;
    },

    async find(id) {
      const [row] = await db
        .select()
        .from(rows)
        .where(and(eq(rows.id, id), ne(rows.status, "storing")));
      return row === undefined ? null : toUpload(row);
    },

    async list(userId) {
      const found = await db
        .select()
        .from(rows)
        .where(and(eq(rows.userId, userId), ne(rows.status, "storing")))
        .orderBy(asc(rows.createdAt), asc(rows.id));
      return found.flatMap((row) => toUpload(row) ?? []);
    },

    async touch({ id, at }) {
      await db
        .update(rows)
        .set({ updatedAt: at })
        .where(and(eq(rows.id, id), eq(rows.status, "sending")));
    },

    ...uploadLeases(db),
  };
}

type Leases = Pick<SentUploadStore, "markSent" | "claim" | "release" | "refuse" | "takeWaiting">;

/** An upload is held by one attempt at a time; whatever an earlier one writes changes nothing. */
function isHeldBy({ id, attempt }: { id: string; attempt: number }) {
  return and(eq(rows.id, id), eq(rows.attempt, attempt), eq(rows.status, "inspecting"));
}

function uploadLeases(db: Database): Leases {
  return {
    async markSent({ id, at }) {
      const sent = await db
        .update(rows)
        .set({
          status: "inspecting",
          refusal: null,
          attempt: 0,
          leaseUntil: 0,
          sentAt: at,
          updatedAt: at,
        })
        .where(and(eq(rows.id, id), inArray(rows.status, ["sending", "refused"])))
        .returning({ id: rows.id });
      return sent.length > 0;
    },

    async claim({ id, at, leaseUntil }) {
      const [row] = await db
        .update(rows)
        .set({ attempt: sql`${rows.attempt} + 1`, leaseUntil, updatedAt: at })
        .where(and(eq(rows.id, id), eq(rows.status, "inspecting"), lte(rows.leaseUntil, at)))
        .returning();
      const upload = row === undefined ? null : toUpload(row);
      return row === undefined || upload === null ? null : { ...upload, attempt: row.attempt };
    },

    async release(held) {
      await db.update(rows).set({ leaseUntil: 0 }).where(isHeldBy(held));
    },

    async refuse({ id, attempt, refusal, at }) {
      const isOpen = inArray(rows.status, ["sending", "inspecting"]);
      // A file that can be tried again still takes its space.
      const space = refusal.kind === "gave_up" ? {} : { sizeBytes: 0 };
      const refused = await db
        .update(rows)
        .set({ status: "refused", refusal, leaseUntil: 0, updatedAt: at, ...space })
        .where(attempt === null ? and(eq(rows.id, id), isOpen) : isHeldBy({ id, attempt }))
        .returning({ id: rows.id });
      return refused.length > 0;
    },

    takeWaiting({ waitingSince, onlyWorkerSince, at, limit }) {
      return db.all(sql`
        update upload_reservations set sent_at = ${at}, lease_until = 0
        where id in (
          select id from upload_reservations
          where status = 'inspecting' and sent_at < ${waitingSince}
            and (lease_until <= ${at} or updated_at < ${onlyWorkerSince})
          order by sent_at limit ${limit})
        returning id`);
    },
  };
}

/** Null for one that comes in no parts. */
function toUpload(row: typeof rows.$inferSelect): SentUpload | null {
  const { status, courseId, partsId, audioBytes } = row;
  if (status === "storing" || courseId === null || partsId === null) return null;
  const { id, trackId, userId, title, description, language, fileName } = row;
  const { transcriptName, refusal, requestKey, localDate, createdAt } = row;
  return {
    id,
    trackId,
    userId,
    courseId,
    isForClass: row.forClass,
    replaces: row.replaces,
    title,
    description,
    language,
    fileName,
    sizeBytes: audioBytes,
    transcriptName,
    partsId,
    status,
    refusal,
    requestKey,
    localDate,
    createdAt,
  };
}
