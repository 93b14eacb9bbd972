import { type Actor, requirePermission } from "../../accounts/index.ts";
import { type CourseStore, findTaught, listCourses } from "../../courses/index.ts";
import { type ClassPrivacyDeps, isClassShown, readClassPrivacy } from "../../installation/index.ts";
import { type Clock, DAY_MS, localDate } from "../../shared/index.ts";
import { readCoursePrivacy } from "./course-privacy.ts";
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

/** The most-missed questions with their answers; null where teachers see no names and too few learn. */
export async function listMissed(
  deps: ClassDeps,
  { actor, courseId }: { actor: Actor | null; courseId: string },
): Promise<MissedQuestion[] | null> {
  await findTaught(deps, { actor, courseId }, "courses.missed");
  const since = deps.clock.now() - MISSED_MS;
  const [missed, { isShown }] = await Promise.all([
    deps.classes.listMissed({ courseId, since, limit: MISSED_SHOWN }),
    readCoursePrivacy(deps, { courseId, told: "details" }),
  ]);
  return isShown ? missed : null;
}

/** What needs attention in a course, as far as its teachers are told. */
export interface Attention extends Omit<CourseAttention, "silent" | "overruled"> {
  /** Null where teachers see no names and one learns alone. */
  silent: number | null;
  /** Null where corrected answers are not shown: it would lead to nothing. */
  overruled: number | null;
}

/** What needs attention in the teacher's courses. */
export async function listAttention(
  deps: ClassPrivacyDeps & Pick<ClassDeps, "classes" | "clock"> & { courses: CourseStore },
  { actor }: { actor: Actor | null },
): Promise<Attention[]> {
  requirePermission(actor, "courses.attention");
  const courses = await listCourses(deps, { actor });
  const taught = courses.filter(
    ({ isTaught, archivedAt }) => archivedAt === null && (isTaught || actor.role === "admin"),
  );
  if (taught.length === 0) return [];
  const courseIds = taught.map(({ id }) => id);
  const now = deps.clock.now();
  const sinceDay = localDate(now - WEEK_MS + DAY_MS, "UTC");
  const [attention, privacy] = await Promise.all([
    deps.classes.listAttention({ courseIds, since: now - WEEK_MS, sinceDay }),
    readClassPrivacy(deps),
  ]);
  return attention.map(({ silent, overruled, ...one }) => {
    const { learners } = one;
    return {
      ...one,
      silent: isClassShown(privacy, { learners, told: "sums" }) ? silent : null,
      overruled: isClassShown(privacy, { learners, told: "details" }) ? overruled : null,
    };
  });
}
