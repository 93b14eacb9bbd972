import type { Concept } from "../../courses/index.ts";
import type { Memory } from "../../learning/index.ts";
import { DAY_MS } from "../../shared/index.ts";

/** How long a finished course is news. */
const NEWS_DAYS = 2;

/** Courses of which every concept was heard, the last of them for the first time within the last two days. */
export function findFinishedCourses(
  concepts: readonly Concept[],
  { memories, now }: { memories: readonly Memory[]; now: number },
): string[] {
  const heardAt = new Map(memories.map((one) => [one.conceptId, one.firstHeardAt]));
  return [...Map.groupBy(concepts, ({ courseId }) => courseId)].flatMap(([courseId, some]) => {
    const times = some.map(({ id }) => heardAt.get(id) ?? null);
    const known = times.filter((time) => time !== null);
    const isFinished = known.length === times.length;
    return isFinished && Math.max(...known) >= now - NEWS_DAYS * DAY_MS ? [courseId] : [];
  });
}
