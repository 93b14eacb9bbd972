import { z } from "zod";

import {
  AbilityLevel,
  type Actor,
  type AuditDeps,
  type AuditDetails,
  type AuditedAction,
  compareValues,
  recordAction,
  requirePermission,
  type TokenSource,
} from "../accounts/index.ts";
import { Language } from "../languages/index.ts";
import { cleanText, type Digest, DomainError } from "../shared/index.ts";
import { courseNotFound } from "./join-course.ts";
import { makeJoinCode } from "./join-code.ts";
import type { CourseStore } from "./ports.ts";
import type { CourseFacts, TaughtCourseStore } from "./taught-ports.ts";
import type { Course } from "./types.ts";

const LONGEST_TITLE = 120;
const LONGEST_DESCRIPTION = 1_000;

const Title = z
  .string("Enter a title.")
  .max(LONGEST_TITLE, `A title has at most ${LONGEST_TITLE} characters.`)
  .transform((text) => cleanText(text.normalize("NFC"), LONGEST_TITLE))
  .refine((text) => /[\p{L}\p{N}]/u.test(text), { error: "Enter a title." });

const Description = z
  .string()
  .max(LONGEST_DESCRIPTION, `A description has at most ${LONGEST_DESCRIPTION} characters.`)
  .transform((text) => cleanText(text.normalize("NFC"), LONGEST_DESCRIPTION));

const Facts = {
  title: Title,
  description: Description.default(""),
  language: Language,
  level: AbilityLevel,
  /** Whether everybody finds it in the list; otherwise people need its code. */
  isListed: z.boolean().default(false),
};

export const CreateCourse = z.strictObject(Facts);
export const SaveCourse = z.strictObject({ courseId: z.uuid(), ...Facts });

export interface ManageDeps extends AuditDeps {
  courses: Pick<CourseStore, "find">;
  taughtCourses: TaughtCourseStore;
}

/** Creates a course of one's own, with a code that nobody can guess. */
export async function createCourse(
  deps: ManageDeps & { tokens: TokenSource; digest: Digest },
  { actor, ...facts }: z.output<typeof CreateCourse> & { actor: Actor | null },
): Promise<{ id: string }> {
  requirePermission(actor, "courses.create");
  const id = deps.ids.next();
  const joinCode = await makeJoinCode(deps);
  const { userId: teacherId } = actor;
  await deps.taughtCourses.create({ ...facts, id, teacherId, joinCode, at: deps.clock.now() });
  await recordAction(deps, {
    actor,
    action: "courses.create",
    subjectId: id,
    personId: teacherId,
    details: factsOf(facts),
  });
  return { id };
}

export async function saveCourse(
  deps: ManageDeps,
  { actor, ...change }: z.output<typeof SaveCourse> & { actor: Actor | null },
): Promise<void> {
  const course = await findTaught(deps, { actor, courseId: change.courseId }, "courses.save");
  const isSaved = await deps.taughtCourses.save({ ...change, at: deps.clock.now() });
  if (!isSaved) {
    const sentence = "The language of a course stays as it is once there are concepts in it.";
    throw new DomainError("conflict", sentence, { reason: "course.language_stays" });
  }
  await recordCourseChange(deps, {
    actor,
    course,
    action: "courses.save",
    details: compareValues(factsOf(course), factsOf(change)),
  });
}

/** Archives a course: it is not listed, nobody can join, and no episodes are made from it; what was heard stays. */
export async function archiveCourse(
  deps: ManageDeps,
  { actor, courseId }: { actor: Actor | null; courseId: string },
): Promise<void> {
  const course = await findTaught(deps, { actor, courseId }, "courses.archive");
  const at = deps.clock.now();
  await deps.taughtCourses.setArchived({ courseId, archivedAt: at, at });
  await recordCourseChange(deps, { actor, course, action: "courses.archive" });
}

export async function restoreCourse(
  deps: ManageDeps,
  { actor, courseId }: { actor: Actor | null; courseId: string },
): Promise<void> {
  const course = await findTaught(deps, { actor, courseId }, "courses.restore");
  await deps.taughtCourses.setArchived({ courseId, archivedAt: null, at: deps.clock.now() });
  await recordCourseChange(deps, { actor, course, action: "courses.restore" });
}

/** The course, if the actor may do the operation on it. */
export async function findTaught<TDeps extends Pick<ManageDeps, "courses">>(
  deps: TDeps,
  { actor, courseId }: { actor: Actor | null; courseId: string },
  operation: Parameters<typeof requirePermission>[1],
): Promise<Course> {
  const course = await deps.courses.find(courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, operation, course);
  return course;
}

export async function recordCourseChange(
  deps: AuditDeps,
  change: {
    actor: Actor | null;
    course: Course;
    action: AuditedAction;
    details?: AuditDetails;
  },
): Promise<void> {
  const { actor, course, action, details = {} } = change;
  const { id: subjectId, teacherId: personId } = course;
  await recordAction(deps, { actor, action, subjectId, personId, details });
}

function factsOf({ title, description, language, level, isListed }: CourseFacts) {
  return { title, description, language, level, isListed };
}
