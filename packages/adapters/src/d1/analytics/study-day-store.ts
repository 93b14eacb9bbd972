import type { CourseName, CourseShare, StudyDayStore } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { currentConcept } from "../courses/current-concept.ts";
import type { Database } from "../database.ts";

type CourseAnswersRow = { answers: number; rights: number } & (CourseName | NoCourse);
type NoCourse = { courseId: null; title: null };

export function createD1StudyDayStore(db: Database): StudyDayStore {
  return {
    async listCourseAnswers(userId, { from, to }) {
      const rows = await db.all<CourseAnswersRow>(sql`
        select courses.id as courseId, courses.title, count(*) as answers,
          sum(result = 'had') as rights
        from reviews left join concepts on concepts.id = reviews.concept_id
          left join courses on courses.id = concepts.course_id
        where user_id = ${userId} and local_date between ${from} and ${to}
        group by courses.id`);
      return rows.map(({ courseId, title, ...counts }) => ({
        ...counts,
        course: courseId === null ? null : { courseId, title },
      }));
    },

    async listCourseShares(userId, episodeIds) {
      if (episodeIds.length === 0) return [];
      // An upload has no concepts, but may have a course; of an episode that is gone the days know the courses.
      // The plus keeps SQLite from the learner's index, by which it would read all of their episodes.
      return db.all<CourseShare>(sql`
        with asked as (select value as id from json_each(${JSON.stringify(episodeIds)})),
        heard as (
          select episodes.id, episodes.concept_ids, episodes.course_id
          from asked join episodes on episodes.id = asked.id
            and (+episodes.user_id = ${userId} or episodes.for_class = 1)),
        gone as (
          select asked.id, (select course_ids from listening_days
            where episode_id = asked.id and +user_id = ${userId} limit 1) as course_ids
          from asked where not exists (select 1 from episodes where episodes.id = asked.id)),
        shares as (
          select heard.id, concepts.course_id, count(*) as share
          from heard join json_each(heard.concept_ids) as named
            join concepts on concepts.id = ${currentConcept(sql`named.value`)}
          group by heard.id, concepts.course_id
          union all select id, course_id, 1 from heard where course_id is not null
          union all select gone.id, named.value, 1 from gone, json_each(gone.course_ids) as named)
        select shares.id as episodeId, courses.id as courseId, courses.title, share
        from shares join courses on courses.id = shares.course_id
        order by shares.id, courses.id`);
    },
  };
}
