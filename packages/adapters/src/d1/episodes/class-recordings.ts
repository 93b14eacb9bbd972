import type { ClassStanding } from "@learnlab/domain";
import { type Placeholder, type SQL, sql } from "drizzle-orm";

import { isTaughtBy } from "../courses/course-columns.ts";

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
