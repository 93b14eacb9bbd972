import {
  DAY_MS,
  type DayRange,
  LISTENING_SETTING,
  type ListeningDay,
  type ListeningDayStore,
  type ListeningSums,
  type ReviewDay,
  ROLL_REACH_MS,
  type ToRoll,
  type ZonedListen,
} from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";
import { goneUntil } from "./gone-listens.ts";
import { writeDays } from "./write-days.ts";

export function createD1ListeningDayStore(db: Database): ListeningDayStore {
  return {
    async listToRoll({ after, limit }) {
      const rows = await db.all<{ userId: string }>(sql`
        select distinct user_id as userId from listens indexed by listens_to_roll
        where version <> rolled_version and user_id > ${after} order by user_id limit ${limit}`);
      return rows.map(({ userId }) => userId);
    },

    async findGone(at) {
      const [row] = await db.all<{ goneUntil: number }>(sql`select ${goneUntil(at)} as goneUntil`);
      return row?.goneUntil ?? at;
    },

    async countToForget({ userId, ...asked }) {
      const isMeant = userId === null ? sql`true` : sql`people.id = ${userId}`;
      const [row] = await db.all<{ count: number }>(sql`select count(*) as count
        from users as people where ${isMeant} and ${firstToForget(asked)} is not null`);
      return row?.count ?? 0;
    },

    async forget({ people: meant, ...asked }) {
      const people =
        "userId" in meant
          ? sql`(select id from users where id = ${meant.userId})`
          : sql`(select id from users where id > ${meant.after} order by id limit ${meant.limit})`;
      const [forgotten = [], pages] = await runBatch(db, [
        // Another version, so that a run that has read them already does not write that it knows them.
        sql`update listens set version = version + 1
          where rowid in (select ${firstToForget(asked)} from ${people} as people) returning 1 as one`,
        sql`select max(id) as last, count(*) as count from ${people}`,
      ]);
      const [page] = trustColumn<{ last: string | null; count: number }[]>(pages);
      const isFull = "limit" in meant && page?.count === meant.limit;
      return { forgotten: forgotten.length, last: isFull ? page.last : null };
    },

    async readToRoll(userId) {
      const [listens = [], days = []] = await runBatch(db, [
        selectListens(userId),
        sql`${selectDays(userId)} and local_date >= ${firstDate(userId)}`,
      ]);
      return toRollOf(listens, days);
    },

    async save(change) {
      const [written] = await runBatch(db, writeDays(change));
      return written?.length === 1;
    },

    async read(userId, range) {
      const [listens = [], days = []] = await runBatch(db, selectKept(userId, range));
      return toKept(listens, days);
    },

    async sumBefore(userId, date) {
      const isBefore = date === null ? sql`true` : sql`local_date < ${date}`;
      const [sums] = await db.all<ListeningSums>(sql`
        select coalesce(sum(listened_ms), 0) as listenedMs,
          coalesce(sum(average_speed * listened_ms), 0) as spedMs,
          coalesce(sum(sessions), 0) as sessions
        from listening_days where user_id = ${userId} and ${isBefore}`);
      return sums ?? { listenedMs: 0, spedMs: 0, sessions: 0 };
    },

    async readEpisode({ userId, episodeId }) {
      const [listens = [], days = []] = await runBatch(db, [
        selectListens(userId),
        sql`select ${DAY_COLUMNS} from listening_days indexed by listening_days_episode
          where episode_id = ${episodeId} and user_id = ${userId} order by local_date`,
      ]);
      return toKept(listens, days);
    },

    async readStudied(userId, range) {
      const [listens = [], days = [], reviewDays = [], finished = [], firsts = []] = await runBatch(
        db,
        [
          ...selectKept(userId, range),
          selectReviewDays(userId, range),
          selectFinished(userId, range),
          selectFirstDate(userId),
        ],
      );
      const [first] = trustColumn<{ date: string | null; setting: string | null }[]>(firsts);
      return {
        ...toKept(listens, days),
        reviewDays: trustColumn<ReviewDay[]>(reviewDays),
        finishedAt: trustColumn<{ at: number }[]>(finished).map(({ at }) => at),
        firstDate: first?.date ?? null,
        setting: JSON.parse(first?.setting ?? "null"),
      };
    },
  };
}

function selectKept(userId: string, { from, to }: DayRange) {
  return [
    selectListens(userId),
    sql`${selectDays(userId)} and local_date between ${from} and ${to}
      order by local_date, episode_id`,
  ];
}

function toKept(listens: Row[], days: Row[]) {
  return { days: days.map(toDay), toRoll: toRollOf(listens, days) };
}

function selectReviewDays(userId: string, { from, to }: DayRange) {
  return sql`
    select local_date as localDate, min(reviewed_at) as startedAt, max(reviewed_at) as endedAt,
      count(*) as answers, sum(result = 'had') as rights
    from reviews where user_id = ${userId} and local_date between ${from} and ${to}
    group by local_date order by local_date`;
}

/** The days of a range are local ones: no zone is a day from UTC. */
function selectFinished(userId: string, { from, to }: DayRange) {
  return sql`
    select completed_at as at from progress where user_id = ${userId}
      and completed_at >= ${Date.parse(from) - DAY_MS} and completed_at < ${Date.parse(to) + 2 * DAY_MS}
    order by completed_at`;
}

/** Each from the beginning of an index, beside the setting. */
function selectFirstDate(userId: string) {
  return sql`select (select value from settings where name = ${LISTENING_SETTING}) as setting,
      min(date) as date from (
    select min(local_date) as date from listening_days where user_id = ${userId}
    union all select min(local_date) from reviews where user_id = ${userId})`;
}

/** The earliest beginning among those that the days do not know; null where they know all. */
const earliest = (userId: string) => sql`(select min(started_at) from listens
  indexed by listens_to_roll where user_id = ${userId} and version <> rolled_version)`;

/** No zone is a day from UTC, and a day more is for what is moved to an earlier moment. */
const firstDate = (userId: string) => sql`date(${earliest(userId)} / 1000, 'unixepoch', '-2 days')`;

/**
 * The first listen since a moment of one of `people`, if all is kept that working out its days anew reads. The
 * statement itself looks how far listens are gone, so that no cleanup comes in between.
 */
const firstToForget = ({ since, at }: { since: number; at: number }) => sql`(
  select listens.rowid from listens indexed by listens_of_time where listens.user_id = people.id
    and started_at >= max(${since}, ${goneUntil(at)} + ${ROLL_REACH_MS} + 1) order by started_at limit 1)`;

function selectListens(userId: string) {
  return sql`select id, episode_id as episodeId, language, kind, from_ms as fromMs, to_ms as toMs,
      speed, started_at as startedAt, wall_ms as wallMs, duration_ms as durationMs,
      time_zone as timeZone, version, ${firstDate(userId)} as firstDate
    from listens where user_id = ${userId}
      and started_at >= ${earliest(userId)} - ${ROLL_REACH_MS}`;
}

const DAY_COLUMNS = sql`local_date as localDate, episode_id as episodeId, listened_ms as listenedMs,
  average_speed as averageSpeed, sessions, plays, completion, is_read as isRead,
  started_at as startedAt, ended_at as endedAt`;

function selectDays(userId: string) {
  return sql`select ${DAY_COLUMNS} from listening_days where user_id = ${userId}`;
}

type Row = Record<string, unknown>;

function toRollOf(rows: Row[], days: Row[]): ToRoll | null {
  const known = trustColumn<(ZonedListen & { version: number; firstDate: string })[]>(rows);
  const [first] = known;
  if (first === undefined) return null;
  return {
    listens: known,
    firstDate: first.firstDate,
    days: days.map(toDay),
    fingerprint: known.reduce((sum, { version }) => sum + version, 0),
  };
}

function toDay(row: Row): ListeningDay {
  return { ...trustColumn<ListeningDay>(row), isRead: row["isRead"] === 1 };
}
