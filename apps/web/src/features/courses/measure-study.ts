import type { CourseDetail, CourseStudy } from "../../api.ts";

/** How many of a course's concepts rows name; concepts that are not in it any more do not count. */
export function measureStudy(
  { concepts }: Pick<CourseDetail, "concepts">,
  study: Pick<CourseStudy, "concepts">,
): { all: number; taught: number; finished: number } {
  const known = new Set(concepts.map(({ id }) => id));
  const met = study.concepts.filter(({ conceptId }) => known.has(conceptId));
  return {
    all: concepts.length,
    taught: met.filter(({ episodes }) => episodes > 0).length,
    finished: met.filter(({ finished }) => finished > 0).length,
  };
}
