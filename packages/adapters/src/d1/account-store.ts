import type { AccountStore, LearnerSettings, Person, Role } from "@learnlab/domain";
import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";

import type { Database } from "./database.ts";
import { accountLinks, apiTokens, learnerSettings, sessions, users } from "./schema/index.ts";
import { trustColumn } from "./trusted-json.ts";
import { noteMove } from "./zone-moves.ts";

export function createD1AccountStore(db: Database): AccountStore {
  return {
    async find(userId) {
      const row = await db.query.users.findFirst({ where: eq(users.id, userId) });
      return row === undefined ? null : toPerson(row);
    },

    async list({ limit, cursor, search }) {
      const after = cursor === null ? undefined : readCursor(cursor);
      const rows = await db
        .select()
        .from(users)
        .where(
          and(
            search === "" ? undefined : matches(search),
            after === undefined
              ? undefined
              : or(
                  gt(users.name, after.name),
                  and(eq(users.name, after.name), gt(users.id, after.id)),
                ),
          ),
        )
        .orderBy(asc(users.name), asc(users.id))
        .limit(limit + 1);
      const people = rows.slice(0, limit).map(toPerson);
      const last = people.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? writeCursor(last) : null;
      return { people, nextCursor };
    },

    async rename({ userId, name, at }) {
      await db
        .update(users)
        .set({ name, updatedAt: new Date(at) })
        .where(eq(users.id, userId));
    },

    async setRole({ userId, role, at }) {
      await db
        .update(users)
        .set({ role, updatedAt: new Date(at) })
        .where(eq(users.id, userId));
    },

    async setDisabled({ userId, disabled, at }) {
      await db.batch([
        db
          .update(users)
          .set({ banned: disabled, updatedAt: new Date(at) })
          .where(eq(users.id, userId)),
        db.delete(sessions).where(eq(sessions.userId, userId)),
        ...(disabled ? [revokeTokens(db, { userId, at }), voidLinks(db, userId)] : []),
      ]);
    },

    async findSettings(userId) {
      const row = await db.query.learnerSettings.findFirst({
        where: eq(learnerSettings.userId, userId),
      });
      return row === undefined ? null : toSettings(row);
    },

    async saveSettings({ userId, settings, daily, at }) {
      const row = { ...settings, updatedAt: at };
      const { nextDailyAt } = daily;
      await db.batch([
        noteMove(db, { userId, timeZone: settings.timeZone, at }),
        db
          .insert(learnerSettings)
          .values({ ...row, userId, nextDailyAt, createdAt: at })
          .onConflictDoUpdate({
            target: learnerSettings.userId,
            set: { ...row, ...changeDaily(daily, at) },
          }),
      ]);
    },
  };
}

function revokeTokens(db: Database, { userId, at }: { userId: string; at: number }) {
  return db
    .update(apiTokens)
    .set({ revokedAt: at, updatedAt: at })
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)));
}

function voidLinks(db: Database, userId: string) {
  return db.delete(accountLinks).where(eq(accountLinks.userId, userId));
}

/** What the new settings mean for dailies; on the right are the values from before. */
function changeDaily(
  {
    nextDailyAt,
    overdue,
    isNewTime,
    resumes,
  }: Parameters<AccountStore["saveSettings"]>[0]["daily"],
  at: number,
) {
  const planned =
    overdue === null
      ? sql`${nextDailyAt}`
      : sql`iif(next_daily_at < ${overdue.dayEndsAt}, ${overdue.at}, ${nextDailyAt})`;
  if (resumes) {
    return {
      nextDailyAt: planned,
      dailyPausedAt: null,
      dailyResumedAt: sql`iif(daily_paused_at is null, daily_resumed_at, ${at})`,
    };
  }
  const moment =
    isNewTime || nextDailyAt === null ? planned : sql`coalesce(next_daily_at, ${nextDailyAt})`;
  return { nextDailyAt: sql`iif(daily_paused_at is null, ${moment}, null)` };
}

// LIKE patterns are limited to 50 bytes on D1; instr has no such limit.
function matches(search: string) {
  const wanted = search.toLowerCase();
  return or(
    sql`instr(lower(${users.name}), ${wanted}) > 0`,
    sql`instr(${users.email}, ${wanted}) > 0`,
  );
}

function writeCursor({ name, id }: Person): string {
  return JSON.stringify([name, id]);
}

function readCursor(cursor: string): { name: string; id: string } | undefined {
  const [, name, id] = /^\["(.*)","([0-9a-f-]{36})"\]$/.exec(cursor) ?? [];
  return name === undefined || id === undefined ? undefined : { name: JSON.parse(`"${name}"`), id };
}

export function toPerson(row: typeof users.$inferSelect): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: trustColumn<Role>(row.role),
    disabled: row.banned,
    createdAt: row.createdAt.getTime(),
  };
}

export function toSettings(row: typeof learnerSettings.$inferSelect): LearnerSettings {
  return {
    timeZone: row.timeZone,
    languages: trustColumn<LearnerSettings["languages"]>(row.languages),
    outputFormat: trustColumn<LearnerSettings["outputFormat"]>(row.outputFormat),
    abilityLevel: trustColumn<LearnerSettings["abilityLevel"]>(row.abilityLevel),
    sayMyName: row.sayMyName,
    dailyEnabled: row.dailyEnabled,
    dailyMinute: row.dailyMinute,
    emailEnabled: row.emailEnabled,
    defaultSpeed: row.defaultSpeed,
    voices: trustColumn<LearnerSettings["voices"]>(row.voices),
    interfaceLanguage: trustColumn<LearnerSettings["interfaceLanguage"]>(row.interfaceLanguage),
    onboarded: row.onboarded,
  };
}
