import { type AuditFilter, type AuditLog, type AuditRow, TIME_CURSOR } from "@learnlab/domain";
import { and, desc, eq, gte, lt, lte, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";

import type { Database } from "../database.ts";
import { auditLog, users } from "./schema.ts";

const actors = alias(users, "actors");
const people = alias(users, "people");

/** The audit log; its rows carry the id of the request that writes them. */
export function createD1AuditLog(db: Database, requestId = ""): AuditLog {
  return {
    async record({ at, ...entry }) {
      await db.insert(auditLog).values({ ...entry, requestId, createdAt: at, updatedAt: at });
    },

    async list({ limit, cursor, ...filter }) {
      const rows = await db
        .select({ entry: auditLog, actorName: actors.name, personName: people.name })
        .from(auditLog)
        .leftJoin(actors, eq(actors.id, auditLog.actorId))
        .leftJoin(people, eq(people.id, auditLog.personId))
        .where(and(matches(filter), isAfter(cursor)))
        .orderBy(desc(auditLog.createdAt), desc(auditLog.id))
        .limit(limit + 1);
      const page = rows.slice(0, limit).map(toRow);
      const last = page.at(-1);
      const nextCursor =
        rows.length > limit && last !== undefined ? TIME_CURSOR.write([last.at, last.id]) : null;
      return { rows: page, nextCursor };
    },
  };
}

function matches({ actorId, aboutId, action, since, until }: AuditFilter): SQL | undefined {
  return and(
    actorId === null ? undefined : eq(auditLog.actorId, actorId),
    aboutId === null
      ? undefined
      : or(eq(auditLog.personId, aboutId), eq(auditLog.subjectId, aboutId)),
    action === null ? undefined : eq(auditLog.action, action),
    since === null ? undefined : gte(auditLog.createdAt, since),
    until === null ? undefined : lte(auditLog.createdAt, until),
  );
}

function isAfter(cursor: string | null): SQL | undefined {
  if (cursor === null) return undefined;
  const [createdAt, id] = TIME_CURSOR.read(cursor);
  // The first condition alone finds the place in the index.
  return and(
    lte(auditLog.createdAt, createdAt),
    or(lt(auditLog.createdAt, createdAt), lt(auditLog.id, id)),
  );
}

function toRow({ entry, actorName, personName }: SelectedRow): AuditRow {
  const { id, actorId, action, subjectId, personId, details, requestId, createdAt } = entry;
  return {
    id,
    actorId,
    actorName,
    action,
    subjectId,
    personId,
    personName,
    details,
    requestId,
    at: createdAt,
  };
}

interface SelectedRow {
  entry: typeof auditLog.$inferSelect;
  actorName: string | null;
  personName: string | null;
}
