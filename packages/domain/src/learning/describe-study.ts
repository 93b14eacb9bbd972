import { type Actor, requirePermission } from "../accounts/index.ts";
import {
  type CourseFile,
  type CourseFileStore,
  courseNotFound,
  type CourseStore,
} from "../courses/index.ts";
import { type EpisodeStore, type EpisodeSummary, showTo } from "../episodes/index.ts";
import type { LearningStore } from "./types.ts";

/** The library has older ones. */
const EPISODES_SHOWN = 50;
const FILES_SHOWN = 100;

/** Plain facts about a learner and a concept, without conclusions. */
export interface StudiedConcept {
  conceptId: string;
  /** Generated episodes that teach it, and how many of them were heard or read to the end. */
  episodes: number;
  finished: number;
  quizzes: number;
  /** The rounded average; null without a quiz. */
  percent: number | null;
}

/** The learner's progress in a course. */
export interface CourseStudy {
  /** Concepts that an episode taught or a quiz tested, unordered. */
  concepts: StudiedConcept[];
  /** All quizzes of the course, including those about other subjects. */
  quizzes: number;
  percent: number | null;
  /** Newest first, at most 50. */
  episodes: EpisodeSummary[];
  files: CourseFile[];
}

interface StudyDeps {
  courses: Pick<CourseStore, "findFor">;
  courseFiles: CourseFileStore;
  episodes: Pick<EpisodeStore, "listOfCourse">;
  learning: Pick<LearningStore, "readCourse">;
}

/** One's own study of a course. */
export async function describeStudy(
  deps: StudyDeps,
  request: { actor: Actor | null; courseId: string },
): Promise<CourseStudy> {
  const { actor, courseId } = request;
  const course = await deps.courses.findFor(actor?.userId ?? null, courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, "courses.study", course);
  const own = { userId: actor.userId, courseId };
  const [{ taught, tested }, episodes, files] = await Promise.all([
    deps.learning.readCourse(own),
    deps.episodes.listOfCourse({ ...own, limit: EPISODES_SHOWN }),
    deps.courseFiles.list({ courseId, limit: FILES_SHOWN, after: null }),
  ]);
  const met = new Set([...taught, ...tested].flatMap(({ conceptId }) => conceptId ?? []));
  const concepts = [...met].map((conceptId) => {
    const isIt = (one: { conceptId: string | null }) => one.conceptId === conceptId;
    const { episodes: made = 0, finished = 0 } = taught.find(isIt) ?? {};
    return { conceptId, episodes: made, finished, ...average(tested.filter(isIt)) };
  });
  const shown = episodes.map((one) => showTo(actor, one));
  return { concepts, ...average(tested), episodes: shown, files };
}

function average(tested: { quizzes: number; percents: number }[]) {
  const quizzes = tested.reduce((sum, one) => sum + one.quizzes, 0);
  const percents = tested.reduce((sum, one) => sum + one.percents, 0);
  return { quizzes, percent: quizzes === 0 ? null : Math.round(percents / quizzes) };
}
