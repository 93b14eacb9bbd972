import {
  type DailyRun,
  type DailyStanding,
  type DailyStore,
  type DailyTurn,
  DAY_MS,
  type DueLearner,
  REST,
  type StudyState,
  WEAK_BELOW,
} from "@learnlab/domain";
import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";

import { toSettings } from "../accounts/account-store.ts";
import { learnerSettings, users } from "../accounts/schema.ts";
import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";
import { dailyRuns } from "./schema.ts";

/** More than the number that counts, since the latest day may not be over. */
const RECENT = 5;

export function createD1DailyStore(db: Database): DailyStore {
  return {
    async listDue({ until, after, limit, conceptsWanted }) {
      const place = after ?? { nextDailyAt: 0, row: 0 };
      // The row number ends the index's own order, so a page is read without sorting.
      const rows = await db.all<DueRow>(sql`
        select s.user_id, s.rowid as "row", s.next_daily_at, s.time_zone, s.daily_minute, u.banned,
          exists (select 1 from enrollments e where e.user_id = s.user_id) as has_courses,
          (select count(*) from (
            select 1 from enrollments e join concepts c on c.course_id = e.course_id
            where e.user_id = s.user_id limit ${conceptsWanted})) as concepts,
          ${selectStudy(sql`s.user_id`)} as study,
          (select json_group_array(json_object('localDate', local_date, 'engaged', engaged)) from (
            select r.local_date, exists (
                select 1 from progress p where p.user_id = r.user_id
                  and p.episode_id = r.episode_id
                  and (p.completion >= 0.5 or p.completed_at is not null))
              or exists (
                select 1 from answers a where a.episode_id = r.episode_id
                  and a.user_id = r.user_id) as engaged
            from daily_runs r join episodes e on e.id = r.episode_id
            where r.user_id = s.user_id and r.outcome = 'requested' and e.status = 'completed'
              -- An approval that came a day late says nothing of the learner.
              and e.completed_at - r.created_at < ${DAY_MS}
              and r.created_at > coalesce(s.daily_resumed_at, 0)
            order by r.local_date desc limit ${RECENT})) as recent
        from learner_settings s join users u on u.id = s.user_id
        where s.next_daily_at <= ${until}
          and (s.next_daily_at, s.rowid) > (${place.nextDailyAt}, ${place.row})
        order by s.next_daily_at, s.rowid limit ${limit}`);
      return rows.map(toDueLearner);
    },

    async keepTurns(turns, at) {
      const [, , , made] = await runBatch(db, writeTurns(turns, at));
      return (made ?? []).map(({ id }) => String(id));
    },

    async listUnplanned(limit) {
      return db
        .select({
          userId: learnerSettings.userId,
          timeZone: learnerSettings.timeZone,
          dailyMinute: learnerSettings.dailyMinute,
        })
        .from(learnerSettings)
        .where(sql`next_daily_at is null and daily_enabled = 1 and daily_paused_at is null`)
        .limit(limit);
    },

    async plan(moments, at) {
      // The plus keeps SQLite from scanning people without a next moment.
      await db.run(sql`
        update learner_settings set next_daily_at = m.value ->> 'nextDailyAt', updated_at = ${at}
        from json_each(${JSON.stringify(moments)}) as m
        where learner_settings.user_id = m.value ->> 'userId'
          and +next_daily_at is null and daily_enabled = 1 and daily_paused_at is null`);
    },

    async findStanding(userId, runs) {
      const [settings, lines, study] = await db.batch(selectStanding(db, { userId, runs }));
      return toStanding(settings, lines, study);
    },

    async resume({ userId, nextDailyAt, at }, runs) {
      const [, settings, lines, study] = await db.batch([
        db
          .update(learnerSettings)
          .set({ nextDailyAt, dailyPausedAt: null, dailyResumedAt: at, updatedAt: at })
          .where(and(eq(learnerSettings.userId, userId), isNotNull(learnerSettings.dailyPausedAt))),
        ...selectStanding(db, { userId, runs }),
      ]);
      return toStanding(settings, lines, study);
    },
  };
}

function selectStanding(db: Database, { userId, runs }: { userId: string; runs: number }) {
  return [
    db.select().from(learnerSettings).where(eq(learnerSettings.userId, userId)),
    db
      .select()
      .from(dailyRuns)
      .where(eq(dailyRuns.userId, userId))
      .orderBy(desc(dailyRuns.localDate))
      .limit(runs),
    db
      .select({ study: sql<string>`${selectStudy(sql`${users.id}`)}`.as("study") })
      .from(users)
      .where(eq(users.id, userId)),
  ] as const;
}

function toStanding(
  [row]: (typeof learnerSettings.$inferSelect)[],
  runs: (typeof dailyRuns.$inferSelect)[],
  [known]: { study: string }[],
): DailyStanding {
  return {
    settings: row === undefined ? null : toSettings(row),
    state: row === undefined ? null : { nextDailyAt: row.nextDailyAt, pausedAt: row.dailyPausedAt },
    runs: runs.map(toRun),
    study: known === undefined ? null : toStudy(known.study),
  };
}

/**
 * A turn counts if the due moment is still the same and the day had no daily: of two concurrent runs, the
 * second finds the moment moved. A skipped, paused or resting day may take another turn, which counts from
 * now. Each statement handles any number of turns.
 */
function writeTurns(turns: DailyTurn[], at: number) {
  const given = sql`json_each(${JSON.stringify(turns)}) as turn`;
  return [
    sql`insert into daily_runs
        (id, user_id, local_date, outcome, reason, episode_id, rests_until, created_at, updated_at)
      select turn.value ->> 'runId', s.user_id, turn.value ->> 'localDate',
        turn.value ->> 'outcome', turn.value ->> 'reason', turn.value ->> 'episodeId',
        turn.value ->> 'restsUntil', ${at}, ${at}
      from ${given} cross join learner_settings s on s.user_id = turn.value ->> 'userId'
      where s.next_daily_at = turn.value ->> 'dueAt'
      on conflict (user_id, local_date) do update set id = excluded.id, outcome = excluded.outcome,
        reason = excluded.reason, episode_id = excluded.episode_id,
        rests_until = excluded.rests_until,
        created_at = excluded.created_at, updated_at = excluded.updated_at
        where daily_runs.outcome <> 'requested'`,
    sql`insert into episodes (id, user_id, kind, title, description, languages, output_format,
        status, local_date, included_courses, concept_ids, request_key, enqueued_at, created_at,
        updated_at)
      select r.episode_id, r.user_id, 'daily', '', '', s.languages, s.output_format, 'pending',
        r.local_date, '[]', '[]', 'daily:' || r.local_date, ${at}, ${at}, ${at}
      from ${given} cross join daily_runs r on r.id = turn.value ->> 'runId'
        cross join learner_settings s on s.user_id = r.user_id
      where r.outcome = 'requested'
      on conflict do nothing`,
    sql`update learner_settings
      set next_daily_at = turn.value ->> 'nextDailyAt',
        daily_paused_at = iif(turn.value ->> 'outcome' = 'paused', ${at}, daily_paused_at),
        updated_at = ${at}
      from ${given}
      where learner_settings.user_id = turn.value ->> 'userId'
        and learner_settings.next_daily_at = turn.value ->> 'dueAt'`,
    sql`select e.id from ${given} cross join daily_runs r on r.id = turn.value ->> 'runId'
        cross join episodes e on e.id = r.episode_id`,
  ];
}

/**
 * What is new in a learner's courses and what comes back, in one pass over their concepts: the earliest due
 * day of answered ones, and the earliest instant at which the others have rested. Skipped concepts do not
 * count; those with more wanted come first once, and then in half the days.
 */
function selectStudy(userId: SQL): SQL {
  const times = sql`min(max(m.times_heard, m.times_asked, 1) - 1, ${REST.mostDoublings})`;
  const rest = sql`${DAY_MS} * cast(${REST.days} * (1 << ${times}) / iif(w.kind is 'more', 2.0, 1.0) as integer)`;
  const metAt = sql`max(coalesce(m.last_heard_at, 0), coalesce(m.last_reviewed_at, 0))`;
  const halfWay = sql`date(m.reviewed_on,
    cast((julianday(m.due_on) - julianday(m.reviewed_on)) / 2 as integer) || ' days')`;
  const counts = sql`w.kind is not 'skip'`;
  return sql`(select json_object('concepts', count(*),
      'hasNew', coalesce(max(${counts} and (coalesce(m.times_heard, 0) = 0
        or (w.kind is 'more' and w.updated_at > ${metAt}))), 0),
      'isQuizzed', exists (select 1 from enrollments e
        join quiz_scores q on q.user_id = e.user_id and q.course_id = e.course_id
        left join memories m on m.user_id = q.user_id and m.concept_id = q.concept_id
        left join concept_choices w on w.user_id = q.user_id and w.concept_id = q.concept_id
        where e.user_id = ${userId} and q.concept_id is not null and q.percent < ${WEAK_BELOW}
          and q.taken_at > ${metAt} and ${counts}
          and (w.kind is not 'not_weak' or q.taken_at > w.updated_at)),
      'dueOn', min(iif(${counts}, iif(w.kind is 'more', ${halfWay}, m.due_on), null)),
      'restsUntil', min(iif(${counts} and m.stability is null,
        max(m.last_heard_at, coalesce(m.last_asked_at, 0)) + ${rest}, null)))
    from enrollments e join concepts c on c.course_id = e.course_id
      left join memories m on m.user_id = e.user_id and m.concept_id = c.id
      left join concept_choices w on w.user_id = e.user_id and w.concept_id = c.id
    where e.user_id = ${userId})`;
}

function toStudy(text: string): StudyState | null {
  const { concepts, hasNew, isQuizzed, dueOn, restsUntil } = trustColumn<
    Pick<StudyState, "dueOn" | "restsUntil"> & Record<"concepts" | "hasNew" | "isQuizzed", number>
  >(JSON.parse(text));
  if (concepts === 0) return null;
  return { hasNew: hasNew === 1, isQuizzed: isQuizzed === 1, dueOn, restsUntil };
}

interface DueRow {
  user_id: string;
  row: number;
  next_daily_at: number;
  time_zone: string;
  daily_minute: number;
  banned: number;
  has_courses: number;
  concepts: number;
  study: string;
  recent: string;
}

function toDueLearner(row: DueRow): DueLearner {
  const recent = trustColumn<{ localDate: string; engaged: number }[]>(JSON.parse(row.recent));
  return {
    userId: row.user_id,
    place: { nextDailyAt: row.next_daily_at, row: row.row },
    timeZone: row.time_zone,
    dailyMinute: row.daily_minute,
    isDisabled: row.banned === 1,
    hasCourses: row.has_courses === 1,
    concepts: row.concepts,
    study: toStudy(row.study),
    recent: recent.map(({ localDate, engaged }) => ({ localDate, isEngaged: engaged === 1 })),
  };
}

function toRun(row: typeof dailyRuns.$inferSelect): DailyRun {
  const { localDate, outcome, reason, episodeId, restsUntil, createdAt } = row;
  return {
    localDate,
    outcome: outcome,
    reason: reason,
    episodeId,
    restsUntil,
    at: createdAt,
  };
}
