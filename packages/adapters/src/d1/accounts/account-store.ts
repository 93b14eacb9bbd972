import {
  type AccountStore,
  type LearnerSettings,
  PEOPLE_CURSOR,
  type PeopleFilter,
  type Person,
  type SeenPerson,
} from "@learnlab/domain";
import { and, asc, eq, gt, gte, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { accountLinks, apiTokens, learnerSettings, sessions, users } from "./schema.ts";
import { noteMove } from "./zone-moves.ts";

/** Truncated, because names stored before there was a limit may have any length. */
const sortedBy = sql<string>`substr(${users.name}, 1, 80)`;

export function createD1AccountStore(db: Database): AccountStore {
  return {
    async find(userId) {
      const row = await db.query.users.findFirst({ where: eq(users.id, userId) });
      return row === undefined ? null : toSeenPerson(row);
    },

    async list({ limit, cursor, ...filter }) {
      const rows = await db
        .select({ person: users, sortedBy })
        .from(users)
        .where(and(matches(filter), isAfter(cursor)))
        .orderBy(asc(sortedBy), asc(users.id))
        .limit(limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const nextCursor =
        rows.length > limit && last !== undefined
          ? PEOPLE_CURSOR.write([last.sortedBy, last.person.id])
          : null;
      return { people: page.map(({ person }) => toSeenPerson(person)), nextCursor };
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

/** What the new settings change about dailies; the right-hand sides are the old values. */
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

function matches({ search, role, state, seenSince, seenBefore }: PeopleFilter): SQL | undefined {
  return and(
    search === "" ? undefined : contains(search),
    role === null ? undefined : eq(users.role, role),
    state === null ? undefined : isIn(state),
    seenSince === null ? undefined : gte(users.lastSeenAt, seenSince),
    seenBefore === null ? undefined : lt(users.lastSeenAt, seenBefore),
  );
}

function isIn(state: NonNullable<PeopleFilter["state"]>): SQL | undefined {
  // Written out: their indexes serve no value that is bound.
  if (state === "disabled") return sql`${users.banned} = 1`;
  const wasSeen = state === "active" ? isNotNull : isNull;
  return and(sql`${users.banned} = 0`, wasSeen(users.lastSeenAt));
}

// LIKE patterns are limited to 50 bytes on D1; instr has no such limit.
function contains(search: string) {
  const wanted = search.toLowerCase();
  return or(
    sql`instr(lower(${users.name}), ${wanted}) > 0`,
    sql`instr(${users.email}, ${wanted}) > 0`,
  );
}

function isAfter(cursor: string | null) {
  if (cursor === null) return undefined;
  const [name, id] = PEOPLE_CURSOR.read(cursor);
  // The first condition alone finds the place in the index.
  return and(gte(sortedBy, name), or(gt(sortedBy, name), gt(users.id, id)));
}

export function toSeenPerson(row: typeof users.$inferSelect): SeenPerson {
  return { ...toPerson(row), lastSeenAt: row.lastSeenAt };
}

export function toPerson(row: typeof users.$inferSelect): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    disabled: row.banned,
    createdAt: row.createdAt.getTime(),
  };
}

export function toSettings(row: typeof learnerSettings.$inferSelect): LearnerSettings {
  return {
    timeZone: row.timeZone,
    languages: row.languages,
    outputFormat: row.outputFormat,
    abilityLevel: row.abilityLevel,
    sayMyName: row.sayMyName,
    dailyEnabled: row.dailyEnabled,
    dailyMinute: row.dailyMinute,
    emailEnabled: row.emailEnabled,
    defaultSpeed: row.defaultSpeed,
    courseSpeeds: row.courseSpeeds,
    voices: row.voices,
    secondVoice: row.secondVoice,
    questionMode: row.questionMode,
    interfaceLanguage: row.interfaceLanguage,
    onboarded: row.onboarded,
  };
}
