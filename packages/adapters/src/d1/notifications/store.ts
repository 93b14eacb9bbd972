import {
  type ClaimedMail,
  DEFAULT_SETTINGS,
  type Language,
  type Notice,
  type NotificationStore,
} from "@learnlab/domain";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";

import { auditLog, learnerSettings, users } from "../accounts/schema.ts";
import { type Database, runBatch } from "../database.ts";
import { episodes, tracks } from "../episodes/schema.ts";
import { episodeColumns, toEpisode } from "../episodes/to-episode.ts";
import { trustColumn } from "../trusted-json.ts";
import { notifications } from "./schema.ts";

export function createD1NotificationStore(db: Database): NotificationStore {
  return {
    findNotices: createFindNotices(db),

    async claim({ at, ...claim }) {
      const [mine] = await db
        .insert(notifications)
        .values({ ...claim, state: "claimed", createdAt: at, updatedAt: at })
        // A caller that did not see the answer to its claim asks again with the same id.
        .onConflictDoUpdate({
          target: [notifications.episodeId, notifications.userId, notifications.kind],
          set: { updatedAt: at },
          setWhere: sql`${notifications.id} = ${claim.id} and ${notifications.state} = 'claimed'`,
        })
        .returning({ id: notifications.id });
      return mine !== undefined;
    },

    async wait({ at, ...mail }) {
      await db
        .insert(notifications)
        .values({ ...mail, state: "waiting", createdAt: at, updatedAt: at })
        .onConflictDoNothing();
    },

    async listDue({ at, limit }) {
      const rows = await db.all<{ id: string }>(sql`
        select id from notifications where state = 'waiting' and send_at <= ${at}
        order by send_at limit ${limit}`);
      return rows.map(({ id }) => id);
    },

    async claimDue({ claims, at }) {
      const given = sql`json_each(${JSON.stringify(claims)}) as claim`;
      const [, mine = []] = await runBatch(db, [
        sql`update notifications
          set id = claim.value ->> 'claimId', state = 'claimed', updated_at = ${at}
          from ${given} where notifications.id = claim.value ->> 'id' and state = 'waiting'`,
        sql`select notifications.id, episode_id as episodeId, kind
          from ${given} cross join notifications
            on notifications.id = claim.value ->> 'claimId' and state = 'claimed'`,
      ]);
      return trustColumn<ClaimedMail[]>(mine);
    },

    async settle({ outcomes, at }) {
      await db.run(sql`
        update notifications set state = outcome.value ->> 'state',
          error = outcome.value ->> 'error', updated_at = ${at}
        from json_each(${JSON.stringify(outcomes)}) as outcome
        where notifications.id = outcome.value ->> 'id'`);
    },

    async findMailChoice(userId) {
      const [row] = await db
        .select(mailChoiceColumns)
        .from(users)
        .leftJoin(learnerSettings, eq(learnerSettings.userId, users.id))
        .where(eq(users.id, userId));
      return row === undefined ? null : toMailChoice(row);
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

function createFindNotices(db: Database): NotificationStore["findNotices"] {
  return async (episodeIds): Promise<Notice[]> => {
    const rows = await db
      .select({
        ...mailChoiceColumns,
        episode: episodeColumns,
        localDate: episodes.localDate,
        timeZone: learnerSettings.timeZone,
        dailyMinute: learnerSettings.dailyMinute,
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
      .where(and(inArray(episodes.id, episodeIds), isNull(episodes.deletedAt)));
    return rows.map((row) => {
      const { localDate, durationMs, isForAnother, name, email, isDisabled } = row;
      return {
        ...toMailChoice(row),
        episode: toEpisode(row.episode),
        localDate,
        dailyTime: {
          timeZone: row.timeZone ?? DEFAULT_SETTINGS.timeZone,
          dailyMinute: row.dailyMinute ?? DEFAULT_SETTINGS.dailyMinute,
        },
        durationMs,
        isForAnother: isForAnother === 1,
        name,
        email,
        isDisabled,
      };
    });
  };
}

const mailChoiceColumns = {
  emailEnabled: learnerSettings.emailEnabled,
  languages: learnerSettings.languages,
};

/** People without saved settings have the defaults. */
function toMailChoice(row: { emailEnabled: boolean | null; languages: Language[] | null }) {
  const [first] = row.languages ?? DEFAULT_SETTINGS.languages;
  return {
    emailEnabled: row.emailEnabled ?? DEFAULT_SETTINGS.emailEnabled,
    language: first ?? "en",
  };
}
