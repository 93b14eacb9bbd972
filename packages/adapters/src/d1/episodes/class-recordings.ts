import type { ClassStanding } from "@learnlab/domain";
import { type Placeholder, type SQL, sql } from "drizzle-orm";

import { isTaughtBy } from "../courses/course-columns.ts";
import type { Database } from "../database.ts";

type PersonId = string | null | Placeholder;

/** Whether a row of episodes is a recording for the class of its course. */
const isForClass = sql`episodes.for_class = 1`;

/** Whether a row of episodes belongs to its class, which outlasts whoever uploaded it. */
export const isOfClass = sql`(${isForClass} and exists (
  select 1 from courses where courses.id = episodes.course_id))`;

/** What a person is to the class that hears a row of episodes; null if it is not for a class, or not theirs. */
export function standingOf(personId: PersonId): SQL.Aliased<ClassStanding | null> {
  return sql<ClassStanding | null>`(select case when ${isTaughtBy(personId)} then 'teacher'
      when ${isEnrolledBy(personId)} then 'learner' end
    from courses where courses.id = episodes.course_id and ${isForClass})`.as("standing");
}

/** Whether a row of episodes is a recording for a class in which a person learns. */
export function isForLearner(personId: PersonId): SQL {
  return sql`(${isForClass} and exists (select 1 from enrollments
    where enrollments.user_id = ${personId} and enrollments.course_id = episodes.course_id))`;
}

function isEnrolledBy(personId: PersonId): SQL {
  return sql`exists (select 1 from enrollments
    where enrollments.user_id = ${personId} and enrollments.course_id = courses.id)`;
}

/** The recordings for the classes in which a person learns; the index leads from a course to its newest. */
export function selectClassRecordings(personId: PersonId): SQL {
  return sql`from enrollments join episodes indexed by episodes_of_class
      on episodes.course_id = enrollments.course_id and ${isForClass} and episodes.deleted_at is null
    where enrollments.user_id = ${personId}`;
}

/** The courses in which a person learns and that have such recordings; one row of each is looked at. */
export async function listHeardClasses(
  db: Database,
  { userId, limit }: { userId: string; limit: number },
): Promise<string[]> {
  const rows = await db.all<{ courseId: string }>(sql`select course_id as courseId from enrollments
    where user_id = ${userId} and exists (select 1 from episodes indexed by episodes_of_class
      where episodes.course_id = enrollments.course_id and ${isForClass} and episodes.deleted_at is null)
    order by created_at desc, course_id limit ${limit}`);
  return rows.map(({ courseId }) => courseId);
}
