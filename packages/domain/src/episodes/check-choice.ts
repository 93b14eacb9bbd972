import type { Course, CourseStore } from "../courses/index.ts";
import { DomainError } from "../shared/index.ts";
import { FEWEST_CONCEPTS } from "./choice-limits.ts";

/** The requested sources of an episode; an empty list leaves the choice to LearnLab. */
export interface EpisodeChoice {
  courseIds: string[];
  /** Topics: taught first, each with a question. */
  conceptIds: string[];
}

interface ChoiceRequest {
  courseIds?: string[] | undefined;
  conceptIds?: string[] | undefined;
}

/**
 * The learner's choice without duplicates; null if nothing, or every course, was chosen. Refuses courses
 * that they are not in, concepts that those courses do not teach, and choices with too little to teach.
 */
export async function checkChoice(
  courses: Pick<CourseStore, "find" | "listTerms">,
  enrolled: Course[],
  { courseIds = [], conceptIds = [] }: ChoiceRequest,
): Promise<EpisodeChoice | null> {
  const chosen = await findChosen(courses, enrolled, courseIds);
  const topics = [...new Set(conceptIds)];
  if (topics.length > 0) {
    await requireTaught(courses, chosen.length === 0 ? enrolled : chosen, topics);
  }
  // Choosing all of them is no choice.
  const limits = chosen.length < enrolled.length ? chosen.map(({ id }) => id) : [];
  if (limits.length === 0 && topics.length === 0) return null;
  return { courseIds: limits, conceptIds: topics };
}

async function findChosen(
  courses: Pick<CourseStore, "find">,
  enrolled: Course[],
  courseIds: string[],
): Promise<Course[]> {
  const chosen = enrolled.filter(({ id }) => courseIds.includes(id));
  const foreign = courseIds.find((id) => chosen.every((course) => course.id !== id));
  if (foreign !== undefined) throw await refuseCourse(courses, foreign);
  if (chosen.length > 0 && countConcepts(chosen) < FEWEST_CONCEPTS) throw tooLittleChosen();
  return chosen;
}

function countConcepts(courses: Course[]): number {
  return courses.reduce((sum, { conceptCount }) => sum + conceptCount, 0);
}

async function requireTaught(
  courses: Pick<CourseStore, "listTerms">,
  sources: Course[],
  topics: string[],
): Promise<void> {
  const taught = await courses.listTerms(sources.map(({ id }) => id));
  const missing = topics.find((topic) => taught.every(({ id }) => id !== topic));
  if (missing === undefined) return;
  throw new DomainError("invalid", "A topic is not in these courses. Choose it again.", {
    reason: "episode.topic_not_taught",
    details: { conceptId: missing },
  });
}

async function refuseCourse(
  courses: Pick<CourseStore, "find">,
  courseId: string,
): Promise<DomainError> {
  const isKnown = (await courses.find(courseId)) !== null;
  return isKnown
    ? new DomainError("invalid", "An episode is made from joined courses. Join this one first.", {
        reason: "episode.course_not_joined",
        details: { courseId },
      })
    : new DomainError("not_found", "A chosen course does not exist. Choose another one.", {
        reason: "episode.unknown_course",
        details: { courseId },
      });
}

function tooLittleChosen(): DomainError {
  const sentence =
    "The chosen courses have too little material for an episode yet. Choose another one as well.";
  return new DomainError("invalid", sentence, { reason: "episode.too_little_chosen" });
}
