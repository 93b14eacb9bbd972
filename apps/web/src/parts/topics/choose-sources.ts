import type { CourseChoice } from "../../api.ts";

/** How many matching topics are shown at once; the search finds the others. */
const SHOWN = 6;

/** The chosen sources: excluded courses, and topics in the order of choosing. */
export interface Sources {
  /** Excluded courses, so that a course joined later is included. */
  leftOut: string[];
  topics: string[];
}

/** The sources that a link asks for, without those that the person cannot choose. */
export function readSources(
  asked: { course: string | null; concept: string | null },
  courses: readonly CourseChoice[],
): Sources {
  const topic = findTopics(courses).find(({ id }) => id === asked.concept);
  const course = courses.find(({ id }) => id === (asked.course ?? topic?.courseId));
  const leftOut = course === undefined ? [] : courses.filter((one) => one !== course);
  const isOf = course === undefined || topic?.courseId === course.id;
  return {
    leftOut: leftOut.map(({ id }) => id),
    topics: topic === undefined || !isOf ? [] : [topic.id],
  };
}

export function keepCourses(
  { leftOut }: Pick<Sources, "leftOut">,
  courses: readonly CourseChoice[],
): CourseChoice[] {
  return courses.filter(({ id }) => !leftOut.includes(id));
}

/** Only topics of the kept courses. */
export function keepTopics(sources: Sources, courses: readonly CourseChoice[]): string[] {
  const known = findTopics(keepCourses(sources, courses));
  return sources.topics.filter((topic) => known.some(({ id }) => id === topic));
}

/** The request's fields; none if nothing was chosen. */
export function writeChoice(
  sources: Sources,
  courses: readonly CourseChoice[],
): { courseIds?: string[]; conceptIds?: string[] } {
  const kept = keepCourses(sources, courses);
  const topics = keepTopics(sources, courses);
  return {
    ...(kept.length === courses.length ? {} : { courseIds: kept.map(({ id }) => id) }),
    ...(topics.length === 0 ? {} : { conceptIds: topics }),
  };
}

export interface Topic {
  id: string;
  term: string;
  courseId: string;
  courseTitle: string;
}

/** Courses take turns, so that the first few topics are from all of them. */
function findTopics(courses: readonly CourseChoice[]): Topic[] {
  return courses
    .flatMap(({ id: courseId, title: courseTitle, concepts }) =>
      concepts.map((concept, turn) => ({ ...concept, courseId, courseTitle, turn })),
    )
    .toSorted((one, other) => one.turn - other.turn);
}

/**
 * Some matching topics of the kept courses; chosen ones come first if they would not be visible otherwise.
 */
export function searchTopics(
  sources: Sources,
  { courses, search }: { courses: readonly CourseChoice[]; search: string },
): { shown: Topic[]; more: number } {
  const all = findTopics(keepCourses(sources, courses));
  const wanted = fold(search);
  const found = all.filter(({ term }) => fold(term).includes(wanted));
  const first = found.slice(0, SHOWN);
  const chosen = all.filter((topic) => sources.topics.includes(topic.id) && !first.includes(topic));
  const shown = [...chosen, ...first];
  return { shown, more: found.filter((topic) => !shown.includes(topic)).length };
}

function fold(text: string): string {
  return text.normalize("NFKC").toLocaleLowerCase().trim();
}
