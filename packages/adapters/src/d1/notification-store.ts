import {
  DEFAULT_SETTINGS,
  type Language,
  type Notice,
  type NotificationStore,
} from "@learnlab/domain";
import { and, eq, isNull, sql } from "drizzle-orm";

import type { Database } from "./database.ts";
import { episodeColumns, toEpisode } from "./episode-store.ts";
import {
  auditLog,
  episodes,
  learnerSettings,
  notifications,
  tracks,
  users,
} from "./schema/index.ts";
import { trustColumn } from "./trusted-json.ts";

export function createD1NotificationStore(db: Database): NotificationStore {
  return {
    findNotice: createFindNotice(db),

    async claim({ at, ...claim }) {
      const [mine] = await db
        .insert(notifications)
        .values({ ...claim, state: "claimed", createdAt: at, updatedAt: at })
        // Whoever did not see the answer to its own claim asks again with the same id.
        .onConflictDoUpdate({
          target: [notifications.episodeId, notifications.userId, notifications.kind],
          set: { updatedAt: at },
          setWhere: sql`${notifications.id} = ${claim.id} and ${notifications.state} = 'claimed'`,
        })
        .returning({ id: notifications.id });
      return mine !== undefined;
    },

    async settle({ id, state, error, at }) {
      await db
        .update(notifications)
        .set({ state, error, updatedAt: at })
        .where(eq(notifications.id, id));
    },

    async findWish(userId) {
      const [row] = await db
        .select(wishColumns)
        .from(users)
        .leftJoin(learnerSettings, eq(learnerSettings.userId, users.id))
        .where(eq(users.id, userId));
      return row === undefined ? null : toWish(row);
    },

    async stopMails({ userId, at }) {
      const off = { emailEnabled: false, updatedAt: at };
      await db
        .insert(learnerSettings)
        .values({ ...DEFAULT_SETTINGS, ...off, userId, createdAt: at })
        .onConflictDoUpdate({ target: learnerSettings.userId, set: off });
    },
  };
}

function createFindNotice(db: Database): NotificationStore["findNotice"] {
  return async (episodeId): Promise<Notice | null> => {
    const [row] = await db
      .select({
        ...wishColumns,
        episode: episodeColumns,
        durationMs: tracks.durationMs,
        isForAnother: sql<number>`exists (select 1 from ${auditLog}
          where ${auditLog.subjectId} = ${episodes.id} and ${auditLog.action} = 'episodes.request')`,
        name: users.name,
        email: users.email,
        isDisabled: users.banned,
      })
      .from(episodes)
      .innerJoin(users, eq(users.id, episodes.userId))
      .leftJoin(learnerSettings, eq(learnerSettings.userId, episodes.userId))
      .leftJoin(
        tracks,
        and(
          eq(tracks.episodeId, episodes.id),
          eq(tracks.language, sql`json_extract(${episodes.languages}, '$[0]')`),
        ),
      )
      .where(and(eq(episodes.id, episodeId), isNull(episodes.deletedAt)));
    if (row === undefined) return null;
    const { durationMs, isForAnother, name, email, isDisabled } = row;
    return {
      ...toWish(row),
      episode: toEpisode(row.episode),
      durationMs,
      isForAnother: isForAnother === 1,
      name,
      email,
      isDisabled,
    };
  };
}

const wishColumns = {
  emailEnabled: learnerSettings.emailEnabled,
  languages: learnerSettings.languages,
};

/** Who has saved no settings has the defaults. */
function toWish(row: { emailEnabled: boolean | null; languages: string[] | null }) {
  const [first] = row.languages ?? DEFAULT_SETTINGS.languages;
  return {
    emailEnabled: row.emailEnabled ?? DEFAULT_SETTINGS.emailEnabled,
    language: trustColumn<Language>(first ?? "en"),
  };
}
