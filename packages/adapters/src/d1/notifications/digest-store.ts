import {
  DEFAULT_SETTINGS,
  type DigestKind,
  type DigestStore,
  type DueDigest,
} from "@learnlab/domain";
import { and, eq, sql } from "drizzle-orm";

import { learnerSettings, users } from "../accounts/schema.ts";
import type { Database } from "../database.ts";
import { digests } from "./schema.ts";

export function createD1DigestStore(db: Database): DigestStore {
  const named = ({ userId, kind }: { userId: string; kind: DigestKind }) =>
    and(eq(digests.userId, userId), eq(digests.kind, kind));
  return {
    async listChosen(userId) {
      const rows = await db
        .select({ kind: digests.kind })
        .from(digests)
        .where(eq(digests.userId, userId));
      return rows.map(({ kind }) => kind);
    },

    async turnOn({ at, ...digest }) {
      await db
        .insert(digests)
        .values({ ...digest, state: "waiting", createdAt: at, updatedAt: at })
        .onConflictDoNothing();
    },

    async turnOff(digest) {
      await db.delete(digests).where(named(digest));
    },

    async listDue({ at, limit }) {
      return db.all<DueDigest>(sql`
        select user_id as userId, kind, due_at as dueAt from digests
        where due_at <= ${at} order by due_at limit ${limit}`);
    },

    async claim({ nextAt, at, dueAt, ...digest }) {
      const [mine] = await db
        .update(digests)
        .set({ dueAt: nextAt, state: "claimed", error: "", updatedAt: at })
        .where(and(named(digest), eq(digests.dueAt, dueAt)))
        .returning({ kind: digests.kind });
      return mine !== undefined;
    },

    async settle({ state, error, at, ...digest }) {
      const sentAt = state === "sent" ? { sentAt: at } : {};
      await db
        .update(digests)
        .set({ ...sentAt, state, error, updatedAt: at })
        .where(named(digest));
    },

    async findReceiver(userId) {
      const [row] = await db
        .select({
          name: users.name,
          email: users.email,
          isDisabled: users.banned,
          role: users.role,
          timeZone: learnerSettings.timeZone,
          languages: learnerSettings.languages,
        })
        .from(users)
        .leftJoin(learnerSettings, eq(learnerSettings.userId, users.id))
        .where(eq(users.id, userId));
      if (row === undefined) return null;
      const { languages, timeZone, ...person } = row;
      const [language = "en"] = languages ?? DEFAULT_SETTINGS.languages;
      return { ...person, timeZone: timeZone ?? DEFAULT_SETTINGS.timeZone, language };
    },
  };
}
