import type { Course } from "@learnlab/domain";
import { type Placeholder, type SQL, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import { trustColumn } from "../trusted-json.ts";
import { courses } from "./schema.ts";

/** The columns of a course and of the person who is named as its teacher. */
export const courseColumns = {
  id: courses.id,
  title: courses.title,
  description: courses.description,
  level: courses.level,
  language: courses.language,
  teacherId: courses.teacherId,
  teacherName: users.name,
  furtherTeachers: sql<string>`(select json_group_array(course_teachers.user_id)
    from course_teachers where course_teachers.course_id = ${courses.id})`,
  joinCode: courses.joinCode,
  isJoinOpen: courses.isJoinOpen,
  isListed: courses.isListed,
  archivedAt: courses.archivedAt,
  conceptCount: sql<number>`(select count(*) from concepts where concepts.course_id = ${courses.id})`,
};

export function isEnrolled(userId: string | null): SQL<number> {
  return sql<number>`exists (select 1 from enrollments
    where enrollments.course_id = ${courses.id} and enrollments.user_id = ${userId})`;
}

/** The same rule as for the `teacherIds` of a course. */
export function isTaughtBy(userId: string | null | Placeholder): SQL {
  return sql`(courses.teacher_id = ${userId} or exists (select 1 from course_teachers
    where course_teachers.course_id = courses.id and course_teachers.user_id = ${userId}))`;
}

type Row = Omit<Course, "teacherIds"> & { furtherTeachers: string };

export function toCourse(row: Row): Course {
  const { furtherTeachers, ...course } = row;
  const further = trustColumn<string[]>(JSON.parse(furtherTeachers));
  return { ...course, teacherIds: [row.teacherId, ...further] };
}

export function toSeenCourse({ isEnrolled: enrolled, ...row }: Row & { isEnrolled: number }) {
  return { ...toCourse(row), isEnrolled: enrolled === 1 };
}
