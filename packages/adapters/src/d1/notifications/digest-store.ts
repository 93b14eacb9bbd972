import {
  DEFAULT_SETTINGS,
  type DigestKind,
  type DigestStore,
  type DueDigest,
  type LastDigest,
} from "@learnlab/domain";
import { and, eq, ne, sql } from "drizzle-orm";

import { learnerSettings, users } from "../accounts/schema.ts";
import type { Database } from "../database.ts";
import { digests } from "./schema.ts";

export function createD1DigestStore(db: Database): DigestStore {
  const named = ({ userId, kind }: { userId: string; kind: DigestKind }) =>
    and(eq(digests.userId, userId), eq(digests.kind, kind));
  return {
    async listChosen(userId) {
      const rows = await db
        .select({ kind: digests.kind, state: digests.state })
        .from(digests)
        .where(eq(digests.userId, userId));
      const kept = rows.filter(({ state }) => state !== "off").map(({ kind }) => kind);
      return rows.some(({ kind }) => kind === "review") ? kept : [...kept, "review"];
    },

    async turnOn({ at, ...digest }) {
      await db
        .insert(digests)
        .values({ ...digest, state: "waiting", createdAt: at, updatedAt: at })
        .onConflictDoUpdate({
          target: [digests.userId, digests.kind],
          set: { dueAt: digest.dueAt, state: "waiting", error: "", updatedAt: at },
          setWhere: eq(digests.state, "off"),
        });
    },

    async turnOff({ at, ...digest }) {
      await db
        .insert(digests)
        .values({ ...digest, dueAt: at, state: "off", createdAt: at, updatedAt: at })
        .onConflictDoUpdate({
          target: [digests.userId, digests.kind],
          set: { state: "off", error: "", updatedAt: at },
        });
    },

    async listUnbegun({ limit }) {
      return db.all<{ userId: string; timeZone: string }>(sql`
        with asking as (
          select distinct episode_approvals.course_id as id
          from episode_approvals join episodes on episodes.id = episode_id
              and episodes.status = 'awaiting_review' and episodes.deleted_at is null
            join courses on courses.id = episode_approvals.course_id
              and courses.archived_at is null
          where episode_approvals.state = 'waiting'
        ), teaching as (
          select courses.teacher_id as user_id from courses join asking on asking.id = courses.id
          union select course_teachers.user_id from course_teachers
            join asking on asking.id = course_teachers.course_id
        )
        select users.id as userId,
          coalesce(learner_settings.time_zone, ${DEFAULT_SETTINGS.timeZone}) as timeZone
        from teaching join users on users.id = teaching.user_id and not users.banned
          left join learner_settings on learner_settings.user_id = users.id
        where not exists (select 1 from digests
          where digests.user_id = users.id and digests.kind = 'review')
        order by users.id limit ${limit}`);
    },

    async begin({ at, ...digest }) {
      const row = { ...digest, kind: "review", state: "waiting" } as const;
      await db
        .insert(digests)
        .values({ ...row, createdAt: at, updatedAt: at })
        .onConflictDoNothing();
    },

    async listDue({ at, limit }) {
      return db.all<DueDigest & LastDigest>(sql`
        select user_id as userId, kind, due_at as dueAt, sent_at as sentAt from digests
        where due_at <= ${at} and state <> 'off' order by due_at limit ${limit}`);
    },

    async claim({ nextAt, at, dueAt, ...digest }) {
      const [mine] = await db
        .update(digests)
        .set({ dueAt: nextAt, state: "claimed", error: "", updatedAt: at })
        .where(and(named(digest), eq(digests.dueAt, dueAt), ne(digests.state, "off")))
        .returning({ kind: digests.kind });
      return mine !== undefined;
    },

    async settle({ state, error, at, ...digest }) {
      const sentAt = state === "sent" ? { sentAt: at } : {};
      await db
        .update(digests)
        .set({ ...sentAt, state, error, updatedAt: at })
        .where(and(named(digest), eq(digests.state, "claimed")));
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
