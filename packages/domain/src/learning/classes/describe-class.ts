import { z } from "zod";

import { type Actor, requirePermission } from "../../accounts/index.ts";
import { type CourseStore, findTaught, listCourses } from "../../courses/index.ts";
import { type ClassPrivacyDeps, readClassPrivacy } from "../../installation/index.ts";
import { type Clock, DAY_MS, ID_CURSOR, localDate } from "../../shared/index.ts";
import type {
  ClassLearner,
  ClassStore,
  ClassTotals,
  CourseAttention,
  MissedQuestion,
} from "./types.ts";

const WEEK_MS = 7 * DAY_MS;
/** Most-missed questions cover the last thirty days. */
const MISSED_MS = 30 * DAY_MS;
const MISSED_SHOWN = 10;
/** With fewer learners, an answer reveals its author even without a name. */
const FEWEST_UNNAMED = 5;
const PAGE = 25;

export const ClassPage = z.strictObject({
  courseId: z.uuid(),
  cursor: ID_CURSOR.text.nullable().default(null),
});

export interface ClassDeps extends ClassPrivacyDeps {
  courses: Pick<CourseStore, "find">;
  classes: ClassStore;
  clock: Clock;
}

/** The learners of a course as a whole, and by name if the installation allows it. */
export async function listClass(
  deps: ClassDeps,
  { actor, courseId, cursor }: z.output<typeof ClassPage> & { actor: Actor | null },
): Promise<{
  totals: ClassTotals;
  areNamed: boolean;
  learners: ClassLearner[];
  nextCursor: string | null;
}> {
  await findTaught(deps, { actor, courseId }, "courses.learners");
  const now = deps.clock.now();
  const [zones, privacy] = await Promise.all([
    deps.classes.listZones(courseId),
    readClassPrivacy(deps),
  ]);
  const days = Object.fromEntries(
    zones.map(({ timeZone }) => [timeZone, localDate(now, timeZone)]),
  );
  const totals = await deps.classes.sumLearners({ courseId, since: now - WEEK_MS, days });
  if (privacy.teachersSee === "totals") {
    return { totals, areNamed: false, learners: [], nextCursor: null };
  }
  const after = cursor === null ? null : ID_CURSOR.read(cursor)[0];
  // One extra row tells whether there is a next page.
  const found = await deps.classes.listLearners({ courseId, limit: PAGE + 1, after, days });
  const learners = found.slice(0, PAGE);
  const last = learners.at(-1);
  const hasMore = found.length > PAGE && last !== undefined;
  return {
    totals,
    areNamed: true,
    learners,
    nextCursor: hasMore ? ID_CURSOR.write([last.enrollmentId]) : null,
  };
}

/** The most-missed questions, with answers unless there are so few learners that these would reveal who gave them. */
export async function listMissed(
  deps: ClassDeps,
  { actor, courseId }: { actor: Actor | null; courseId: string },
): Promise<MissedQuestion[]> {
  await findTaught(deps, { actor, courseId }, "courses.missed");
  const since = deps.clock.now() - MISSED_MS;
  const [missed, privacy, zones] = await Promise.all([
    deps.classes.listMissed({ courseId, since, limit: MISSED_SHOWN }),
    readClassPrivacy(deps),
    deps.classes.listZones(courseId),
  ]);
  const learners = zones.reduce((sum, zone) => sum + zone.learners, 0);
  const areShown = privacy.teachersSee === "people" || learners >= FEWEST_UNNAMED;
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
  return deps.classes.listAttention({ courseIds, since: deps.clock.now() - WEEK_MS });
}
