import { z } from "zod";

import { type Actor, type TokenSource } from "../accounts/index.ts";
import type { Digest } from "../shared/index.ts";
import { foldJoinCode, makeJoinCode } from "./join-code.ts";
import { JoinCode, refuseJoining, unknownCode } from "./join-course.ts";
import { findTaught, type ManageDeps, recordCourseChange } from "./manage-course.ts";
import type { CourseStore } from "./ports.ts";
import type { Course } from "./types.ts";

export const CourseInvitation = z.strictObject({ code: JoinCode });
export const SetJoining = z.strictObject({ courseId: z.uuid(), isOpen: z.boolean() });

/** What the holder of a course's code may see. */
export type InvitingCourse = Pick<
  Course,
  "title" | "description" | "level" | "language" | "teacherName" | "conceptCount"
>;

/** The course of a link, even without a sign-in. */
export async function lookAtCourse(
  deps: { courses: Pick<CourseStore, "findByCode"> },
  request: z.output<typeof CourseInvitation>,
): Promise<InvitingCourse> {
  const course = await deps.courses.findByCode(foldJoinCode(request.code));
  if (course === null) throw unknownCode();
  refuseJoining(course);
  const { title, description, level, language, teacherName, conceptCount } = course;
  return { title, description, level, language, teacherName, conceptCount };
}

/** Opens or closes the course for new learners; current ones stay. */
export async function setJoining(
  deps: ManageDeps,
  { actor, courseId, isOpen }: z.output<typeof SetJoining> & { actor: Actor | null },
): Promise<void> {
  const course = await findTaught(deps, { actor, courseId }, "courses.setJoining");
  await deps.taughtCourses.setJoinOpen({ courseId, isOpen, at: deps.clock.now() });
  await recordCourseChange(deps, {
    actor,
    course,
    action: "courses.setJoining",
    details: { isOpen },
  });
}

/** Creates a new code and link; the old ones stop working. */
export async function renewJoinCode(
  deps: ManageDeps & { tokens: TokenSource; digest: Digest },
  { actor, courseId }: { actor: Actor | null; courseId: string },
): Promise<{ joinCode: string }> {
  const course = await findTaught(deps, { actor, courseId }, "courses.renewCode");
  const joinCode = await makeJoinCode(deps);
  await deps.taughtCourses.setJoinCode({ courseId, joinCode, at: deps.clock.now() });
  await recordCourseChange(deps, { actor, course, action: "courses.renewCode" });
  return { joinCode };
}
