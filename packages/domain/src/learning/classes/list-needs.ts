import { type Actor, requirePermission } from "../../accounts/index.ts";
import { type CourseStore, findTaught, listCourses } from "../../courses/index.ts";
import type { ClassPrivacyDeps } from "../../installation/index.ts";
import { type Clock, DAY_MS, localDate } from "../../shared/index.ts";
import { readAnswerPrivacy } from "./answer-privacy.ts";
import type { ClassStore, CourseAttention, MissedQuestion } from "./types.ts";

const WEEK_MS = 7 * DAY_MS;
/** Most-missed questions cover the last thirty days. */
const MISSED_MS = 30 * DAY_MS;
const MISSED_SHOWN = 10;

interface ClassDeps extends ClassPrivacyDeps {
  courses: Pick<CourseStore, "find">;
  classes: ClassStore;
  clock: Clock;
}

/** The most-missed questions, with answers unless there are so few learners that these would reveal who gave them. */
export async function listMissed(
  deps: ClassDeps,
  { actor, courseId }: { actor: Actor | null; courseId: string },
): Promise<MissedQuestion[]> {
  await findTaught(deps, { actor, courseId }, "courses.missed");
  const since = deps.clock.now() - MISSED_MS;
  const [missed, { areShown }] = await Promise.all([
    deps.classes.listMissed({ courseId, since, limit: MISSED_SHOWN }),
    readAnswerPrivacy(deps, courseId),
  ]);
  return areShown ? missed : missed.map((question) => ({ ...question, answers: [] }));
}

/** What needs attention in the teacher's courses. */
export async function listAttention(
  deps: Pick<ClassDeps, "classes" | "clock"> & { courses: CourseStore },
  { actor }: { actor: Actor | null },
): Promise<CourseAttention[]> {
  requirePermission(actor, "courses.attention");
  const courses = await listCourses(deps, { actor });
  const taught = courses.filter(
    ({ isTaught, archivedAt }) => archivedAt === null && (isTaught || actor.role === "admin"),
  );
  if (taught.length === 0) return [];
  const courseIds = taught.map(({ id }) => id);
  const now = deps.clock.now();
  const sinceDay = localDate(now - WEEK_MS + DAY_MS, "UTC");
  return deps.classes.listAttention({ courseIds, since: now - WEEK_MS, sinceDay });
}
