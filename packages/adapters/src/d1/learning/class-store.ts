import {
  type ClassMember,
  type ClassStore,
  type CourseAttention,
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

    listLearners({ courseId, userId, days }) {
      const today = sql`${JSON.stringify(days)} ->> ('$."' || class.time_zone || '"')`;
      return db.all<ClassMember>(sql`
        with class as (
          select enrollments.id, enrollments.user_id, enrollments.created_at,
            ${timeZone} as time_zone
          from enrollments ${settingsOf(sql`enrollments.user_id`)}
          where course_id = ${courseId} and ${userId === null ? sql`true` : sql`enrollments.user_id = ${userId}`}
          order by enrollments.id limit ${MOST_LEARNERS}),
        corrected as (
          select reviews.user_id, count(*) as count from concepts
            join reviews on reviews.concept_id = concepts.id and reviews.overruled_at is not null
          where concepts.course_id = ${courseId} group by reviews.user_id)
        select class.user_id as userId, users.name, class.time_zone as timeZone,
          class.created_at as joinedAt, max(memories.last_heard_at) as lastHeardAt,
          coalesce(sum(memories.due_on <= ${today}), 0) as due,
          coalesce(sum(memories.last_result <> 'had'), 0) as weak,
          coalesce(sum(memories.reps), 0) as answers, coalesce(corrected.count, 0) as overruled
        from class join users on users.id = class.user_id
          left join corrected on corrected.user_id = class.user_id
          left join concepts on concepts.course_id = ${courseId}
          left join memories on memories.user_id = class.user_id
            and memories.concept_id = concepts.id
        group by class.id order by class.id`);
    },

    async listMissed({ courseId, since, limit }) {
      const rows = await db.all<Omit<MissedQuestion, "answers"> & { answers: string }>(sql`
        with missed as (
          select concepts.id as conceptId, concepts.term, reviews.kind,
            coalesce((select value ->> 'question' from json_each(concepts.questions)
              where value ->> 'kind' = reviews.kind limit 1), '') as question, count(*) as asked,
            sum(reviews.result <> 'had') as missed
          from concepts join reviews on reviews.concept_id = concepts.id
            and reviews.reviewed_at >= ${since}
          where concepts.course_id = ${courseId}
          group by concepts.id, reviews.kind having missed > 0
          order by missed desc, asked, concepts.position limit ${limit})
        select missed.*, (select json_group_array(json_object('text', text, 'times', times)) from (
            select max(coalesce(reviews.answer, answers.text)) as text, count(*) as times from reviews
              left join answers on answers.episode_id = reviews.episode_id
                and answers.user_id = reviews.user_id and answers.number = reviews.number
            where reviews.concept_id = missed.conceptId and reviews.reviewed_at >= ${since}
              and reviews.kind = missed.kind and reviews.result <> 'had'
              and coalesce(reviews.answer, answers.text, '') <> ''
            group by lower(trim(coalesce(reviews.answer, answers.text), ' .!?。'))
            order by times desc, max(reviews.reviewed_at) desc limit ${ANSWERS_SHOWN})) as answers
        from missed order by missed.missed desc, missed.asked`);
      return rows.map((row) => ({
        ...row,
        answers: trustColumn<MissedQuestion["answers"]>(JSON.parse(row.answers)),
      }));
    },

    listAttention({ courseIds, since, sinceDay }) {
      return db.all<CourseAttention>(sql`
        with taught as (select value as id from json_each(${JSON.stringify(courseIds)}))
        select taught.id as courseId,
          (select count(*) from enrollments where course_id = taught.id) as learners,
          (select count(*) from (
            select user_id from enrollments where course_id = taught.id limit ${MOST_LEARNERS}
          ) as class where not exists (
            select 1 from listening_days where listening_days.user_id = class.user_id
              and local_date >= ${sinceDay} and instr(course_ids, taught.id))) as silent,
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
            where concept_proposals.course_id = taught.id and state = 'proposed') as proposed,
          (select count(*) from problems
            where course_id = taught.id and closed_at is null) as problems,
          (select count(*) from ${queueOf(sql`taught.id`)}) as unapproved,
          (select min(asked.created_at) from ${queueOf(sql`taught.id`)}) as unapprovedSince
        from taught`);
    },
  };
}

function queueOf(courseId: SQL): SQL {
  return sql`episode_approvals as asked join episodes on episodes.id = asked.episode_id
      and episodes.status = 'awaiting_review' and episodes.deleted_at is null
    where asked.course_id = ${courseId} and asked.state = 'waiting'`;
}

/** A learner without a choice has the default time zone. */
const timeZone = sql`coalesce(learner_settings.time_zone, ${DEFAULT_SETTINGS.timeZone})`;

function settingsOf(userId: SQL): SQL {
  return sql`left join learner_settings on learner_settings.user_id = ${userId}`;
}
