import {
  type ClassLearner,
  type ClassStore,
  type ClassTotals,
  type CourseAttention,
  type DaysByZone,
  DEFAULT_SETTINGS,
  type MissedQuestion,
} from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";

const MOST_LEARNERS = 1_000;
const ANSWERS_SHOWN = 5;

/** The learners of a course together: one or two rows are read per learner and concept. */
export function createD1ClassStore(db: Database): ClassStore {
  return {
    listZones(courseId) {
      return db.all<{ timeZone: string; learners: number }>(sql`
        with class as (
          select user_id from enrollments where course_id = ${courseId} limit ${MOST_LEARNERS})
        select ${timeZone} as timeZone, count(*) as learners
        from class ${settingsOf(sql`class.user_id`)}
        group by timeZone`);
    },

    listLearners({ courseId, limit, after, days }) {
      return db.all<ClassLearner>(sql`
        with page as (
          select id, user_id, created_at from enrollments
          where course_id = ${courseId} and id > ${after ?? ""} order by id limit ${limit})
        select page.id as enrollmentId, page.user_id as userId, users.name,
          page.created_at as joinedAt, max(memories.last_heard_at) as lastHeardAt,
          ${sumMemories(days)}, ${overrulesOf(courseId, sql`page.user_id`)} as overruled
        from page join users on users.id = page.user_id ${settingsOf(sql`page.user_id`)}
          left join concepts on concepts.course_id = ${courseId}
          left join memories on memories.user_id = page.user_id
            and memories.concept_id = concepts.id
        group by page.id order by page.id`);
    },

    async sumLearners({ courseId, since, days }) {
      const [row] = await db.all<ClassTotals>(sql`
        with class as (
          select user_id from enrollments where course_id = ${courseId} limit ${MOST_LEARNERS})
        select (select count(*) from class) as learners,
          count(distinct iif(memories.last_heard_at >= ${since}, memories.user_id, null)) as active,
          ${sumMemories(days)},
          (select count(*) from concepts join reviews on reviews.concept_id = concepts.id
            and reviews.overruled_at is not null
            where concepts.course_id = ${courseId}
              and reviews.user_id in (select user_id from class)) as overruled
        from class ${settingsOf(sql`class.user_id`)}
          join concepts on concepts.course_id = ${courseId}
          join memories on memories.user_id = class.user_id
            and memories.concept_id = concepts.id`);
      return row ?? { learners: 0, active: 0, due: 0, weak: 0, answers: 0, overruled: 0 };
    },

    async listMissed({ courseId, since, limit }) {
      const rows = await db.all<Omit<MissedQuestion, "answers"> & { answers: string }>(sql`
        with missed as (
          select concepts.id as conceptId, concepts.term, reviews.kind, count(*) as asked,
            sum(reviews.result <> 'had') as missed
          from concepts join reviews on reviews.concept_id = concepts.id
            and reviews.reviewed_at >= ${since}
          where concepts.course_id = ${courseId}
          group by concepts.id, reviews.kind having missed > 0
          order by missed desc, asked, concepts.position limit ${limit})
        select missed.*, (select json_group_array(text) from (
            select answers.text from reviews join answers on answers.episode_id = reviews.episode_id
              and answers.user_id = reviews.user_id and answers.number = reviews.number
            where reviews.concept_id = missed.conceptId and reviews.reviewed_at >= ${since}
              and reviews.kind = missed.kind and reviews.result <> 'had' and answers.text <> ''
            order by reviews.reviewed_at desc limit ${ANSWERS_SHOWN})) as answers
        from missed order by missed.missed desc, missed.asked`);
      return rows.map((row) => ({
        ...row,
        answers: trustColumn<string[]>(JSON.parse(row.answers)),
      }));
    },

    listAttention({ courseIds, since }) {
      return db.all<CourseAttention>(sql`
        with taught as (select value as id from json_each(${JSON.stringify(courseIds)}))
        select taught.id as courseId,
          (select count(*) from enrollments where course_id = taught.id) as learners,
          (select count(*) from (
            select user_id from enrollments where course_id = taught.id limit ${MOST_LEARNERS}
          ) as class where not exists (
            select 1 from concepts join memories on memories.user_id = class.user_id
              and memories.concept_id = concepts.id and memories.last_heard_at >= ${since}
            where concepts.course_id = taught.id)) as silent,
          (select count(*) from concepts join reviews on reviews.concept_id = concepts.id
            and reviews.overruled_at >= ${since} where concepts.course_id = taught.id) as overruled,
          (select count(*) from (
            select count(withdrawn_at) as gone, count(*) as versions from concepts
              join lessons on lessons.concept_id = concepts.id
            where concepts.course_id = taught.id
            group by lessons.concept_id, lessons.level, lessons.variant
          ) where gone = versions) as withdrawn,
          (select count(*) from concept_proposals join materials
              on materials.id = concept_proposals.material_id and materials.removed_at is null
            where concept_proposals.course_id = taught.id and state = 'proposed') as proposed
        from taught`);
    },
  };
}

/** A learner without a choice has the default time zone. */
const timeZone = sql`coalesce(learner_settings.time_zone, ${DEFAULT_SETTINGS.timeZone})`;

function settingsOf(userId: SQL): SQL {
  return sql`left join learner_settings on learner_settings.user_id = ${userId}`;
}

function sumMemories(days: DaysByZone): SQL {
  const today = sql`${JSON.stringify(days)} ->> ('$."' || ${timeZone} || '"')`;
  return sql`coalesce(sum(memories.due_on <= ${today}), 0) as due,
    coalesce(sum(memories.last_result <> 'had'), 0) as weak,
    coalesce(sum(memories.reps), 0) as answers`;
}

function overrulesOf(courseId: string, userId: SQL): SQL {
  return sql`(select count(*) from reviews where reviews.user_id = ${userId}
    and reviews.overruled_at is not null and reviews.concept_id in (
      select id from concepts where course_id = ${courseId}))`;
}
