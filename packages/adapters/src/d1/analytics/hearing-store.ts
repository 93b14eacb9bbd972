import type {
  CourseAnswer,
  CourseDay,
  CourseEpisode,
  HearingStore,
  KeptListen,
  LessonHearing,
  LearnedConcept,
} from "@learnlab/domain";
import { sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";
import { findRecording } from "./find-recording.ts";
import { listRecordings } from "./list-recordings.ts";

const MOST_LEARNERS = 1_000;
const MOST_LISTENS = 1_000;

type StoredDay = [localDate: string, listenedMs: number, isRead: number, from: number, to: number];

/** How a course is heard: its days from their table alone, where each row knows its courses. */
export function createD1HearingStore(db: Database): HearingStore {
  return {
    async listDays({ courseId, userId, since }) {
      const rows = await db.all<{ userId: string; days: string }>(sql`
        with class as (
          select user_id from enrollments
          where course_id = ${courseId} and ${userId === null ? sql`true` : sql`user_id = ${userId}`}
          order by id limit ${MOST_LEARNERS})
        select class.user_id as userId, (select json_group_array(
            json_array(local_date, listened_ms, is_read, started_at, ended_at))
          from (select * from listening_days where listening_days.user_id = class.user_id
            and local_date >= ${since} and instr(course_ids, ${courseId})
            order by local_date, episode_id)) as days
        from class`);
      return rows
        .map((row) => ({
          userId: row.userId,
          days: trustColumn<StoredDay[]>(JSON.parse(row.days)).map(toDay),
        }))
        .filter(({ days }) => days.length > 0);
    },

    listLessons(courseId) {
      return db.all<LessonHearing>(sql`
        select concepts.id as conceptId, concepts.term,
          coalesce(sum(memories.times_heard > 0), 0) as listeners,
          coalesce(sum(memories.times_heard), 0) as timesHeard,
          coalesce(sum(memories.reps), 0) as answers,
          coalesce(sum(memories.rights), 0) as rights,
          coalesce(sum(memories.last_result <> 'had'), 0) as weak
        from concepts left join memories on memories.concept_id = concepts.id
          and memories.user_id in (
            select user_id from enrollments where course_id = ${courseId}
            order by id limit ${MOST_LEARNERS})
        where concepts.course_id = ${courseId}
        group by concepts.id order by concepts.position`);
    },

    listConcepts({ courseId, userId }) {
      return db.all<LearnedConcept>(sql`
        select concepts.id as conceptId, concepts.term,
          coalesce(times_heard, 0) as timesHeard, coalesce(reps, 0) as answers,
          coalesce(rights, 0) as rights, last_result as lastResult, due_on as dueOn
        from concepts left join memories on memories.user_id = ${userId}
          and memories.concept_id = concepts.id
        where concepts.course_id = ${courseId} order by concepts.position`);
    },

    async listAnswers({ courseId, userId }, limit) {
      const rows = await db.all<Omit<CourseAnswer, "isOverruled"> & { isOverruled: number }>(sql`
        select reviews.id as reviewId, concepts.term, reviews.kind,
          coalesce(reviews.answer, answers.text, '') as answer, reviews.result,
          reviews.overruled_at is not null as isOverruled, reviews.reviewed_at as reviewedAt
        from concepts join reviews indexed by reviews_concept
            on reviews.user_id = ${userId} and reviews.concept_id = concepts.id
          left join answers on answers.episode_id = reviews.episode_id
            and answers.user_id = reviews.user_id and answers.number = reviews.number
        where concepts.course_id = ${courseId}
        order by reviews.reviewed_at desc, reviews.id limit ${limit}`);
      return rows.map((row) => ({ ...row, isOverruled: row.isOverruled === 1 }));
    },

    async listEpisodes({ courseId, userId }, limit) {
      const rows = await db.all<Omit<CourseEpisode, "isRead"> & { isRead: number }>(sql`
        select days.episode_id as episodeId, episodes.title, max(days.local_date) as localDate,
          sum(days.listened_ms) as listenedMs, sum(days.plays) as plays,
          coalesce(progress.completion, 0) as completion, max(days.is_read) as isRead
        from listening_days as days join episodes on episodes.id = days.episode_id
          left join progress on progress.episode_id = days.episode_id
            and progress.user_id = days.user_id
        where days.user_id = ${userId} and days.course_ids = json_array(${courseId})
          and episodes.deleted_at is null
        group by days.episode_id order by localDate desc, days.episode_id limit ${limit}`);
      return rows.map((row) => ({ ...row, isRead: row.isRead === 1 }));
    },

    async hasEpisode({ courseId, userId, episodeId }) {
      const rows = await db.all(sql`
        select 1 from listening_days indexed by listening_days_episode
          join episodes on episodes.id = episode_id and deleted_at is null
          join enrollments on enrollments.user_id = listening_days.user_id
            and enrollments.course_id = ${courseId}
        where episode_id = ${episodeId} and listening_days.user_id = ${userId}
          and course_ids = json_array(${courseId}) limit 1`);
      return rows.length > 0;
    },

    findRecording: (of) => findRecording(db, of),

    listRecordings: (courseId, limit) => listRecordings(db, courseId, limit),

    listListens({ userId, episodeId, since }) {
      const columns = sql`language, from_ms as fromMs, to_ms as toMs, speed,
        listens.started_at as startedAt, wall_ms as wallMs`;
      // The days of the episode lead to its listens; those that no day knows yet are few.
      return db.all<KeptListen>(sql`
        select ${columns} from (
          select listens.rowid as listen from listening_days indexed by listening_days_episode
            join listens indexed by listens_of_time on listens.user_id = listening_days.user_id
              and listens.started_at between listening_days.started_at and listening_days.ended_at
          where listening_days.episode_id = ${episodeId} and listening_days.user_id = ${userId}
            and listening_days.ended_at >= ${since}
          union select rowid from listens indexed by listens_to_roll
            where user_id = ${userId} and version <> rolled_version)
          join listens on listens.rowid = listen
        where listens.episode_id = ${episodeId} and kind = 'heard' and listens.started_at >= ${since}
        order by listens.started_at limit ${MOST_LISTENS}`);
    },
  };
}

function toDay([localDate, listenedMs, isRead, startedAt, endedAt]: StoredDay): CourseDay {
  return { localDate, listenedMs, isRead: isRead === 1, startedAt, endedAt };
}
