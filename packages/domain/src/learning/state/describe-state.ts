import {
  type AccountStore,
  type Actor,
  getSettings,
  type LearnerSettings,
  requirePermission,
} from "../../accounts/index.ts";
import { courseNotFound, type CourseStore } from "../../courses/index.ts";
import { type Clock, localDate, type Log } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { sortChoices } from "../choices/obey-choices.ts";
import type { ChoiceStore } from "../choices/types.ts";
import { countDaysIn } from "../memory/find-due.ts";
import { recallHeard } from "../memory/recall-heard.ts";
import type { MemoryStore } from "../memory/types.ts";
import type { ReviewStore } from "../reviews/types.ts";
import type { LearningStore, QuizScore } from "../types.ts";
import { type AnswerCounts, assessCourse, type CourseAbility } from "./assess-course.ts";
import { type ConceptState, describeConcepts } from "./describe-concepts.ts";
import { findWeakPoints, type WeakPoint } from "./find-weak.ts";

/** Over all courses; older scores say little about today. */
const SCORES_READ = 200;
const SCORES_SHOWN = 20;

/** A learner's state in a course, from stored rows only. */
export interface LearnerState {
  courseId: string;
  title: string;
  /** The learner's local day, with which due days are compared, as 2026-11-30. */
  today: string;
  ability: CourseAbility;
  weak: WeakPoint[];
  /** In the order of the course. */
  concepts: ConceptState[];
  counts: { notYet: number; learning: number; mastered: number; due: number };
  /** The course's quizzes, the newest first. */
  scores: Pick<QuizScore, "subject" | "conceptId" | "percent" | "takenAt">[];
}

interface StateDeps {
  accounts: Pick<AccountStore, "findSettings">;
  courses: Pick<CourseStore, "findFor" | "listEnrolled" | "listTerms">;
  memories: Pick<MemoryStore, "list" | "listChanged">;
  choices: Pick<ChoiceStore, "list">;
  reviews: Pick<ReviewStore, "countResults">;
  learning: Pick<LearningStore, "listQuizScores">;
  media: MediaStore;
  clock: Clock;
  log: Log;
}

/** One's own state in a course. */
export async function describeState(
  deps: StateDeps,
  request: { actor: Actor | null; courseId: string },
): Promise<LearnerState> {
  const { actor, courseId } = request;
  const course = await deps.courses.findFor(actor?.userId ?? null, courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, "learning.state", course);
  const { userId } = actor;
  const settings = getSettings(deps, userId);
  const [state] = await describeCourses(deps, { userId, courses: [course], settings });
  if (state === undefined) throw courseNotFound();
  return state;
}

/** The same for all of one's courses, in the order of enrolment. */
export async function listStates(
  deps: StateDeps,
  { actor }: { actor: Actor | null },
): Promise<LearnerState[]> {
  requirePermission(actor, "learning.states");
  const { userId } = actor;
  const courses = await deps.courses.listEnrolled(userId);
  if (courses.length === 0) return [];
  return describeCourses(deps, { userId, courses, settings: getSettings(deps, userId) });
}

/** The same for who has checked rights and knows the settings. */
export async function readStates(
  deps: Omit<StateDeps, "accounts">,
  { userId, settings }: { userId: string; settings: LearnerSettings },
): Promise<LearnerState[]> {
  const courses = await deps.courses.listEnrolled(userId);
  return courses.length === 0 ? [] : describeCourses(deps, { userId, courses, settings });
}

interface Asked {
  userId: string;
  courses: { id: string; title: string }[];
  /** May still be on its way, so that it is read beside the others. */
  settings: LearnerSettings | Promise<LearnerSettings>;
}

async function describeCourses(
  deps: Omit<StateDeps, "accounts">,
  { userId, courses, settings: knownSettings }: Asked,
): Promise<LearnerState[]> {
  const [settings, concepts, memories, chosen, results, scores] = await Promise.all([
    knownSettings,
    deps.courses.listTerms(courses.map(({ id }) => id)),
    recallHeard(deps, userId),
    deps.choices.list(userId),
    deps.reviews.countResults(userId),
    deps.learning.listQuizScores(userId, SCORES_READ),
  ]);
  const known = { memories, choices: sortChoices(chosen), answers: countAnswers(results) };
  return courses.map((course) =>
    describeCourse(course, {
      ...known,
      settings,
      now: deps.clock.now(),
      concepts: concepts.filter(({ courseId }) => courseId === course.id),
      scores: scores.filter(({ courseId }) => courseId === course.id),
    }),
  );
}

type Results = Awaited<ReturnType<ReviewStore["countResults"]>>;

function countAnswers(results: Results): Map<string, AnswerCounts> {
  const counts = new Map<string, AnswerCounts>();
  for (const { conceptId, result, count } of results) {
    const before = counts.get(conceptId) ?? { had: 0, half: 0, missed: 0 };
    counts.set(conceptId, { ...before, [result]: count });
  }
  return counts;
}

type Facts = Omit<Parameters<typeof findWeakPoints>[0], "scores"> & {
  scores: QuizScore[];
  settings: Pick<LearnerSettings, "timeZone" | "abilityLevel">;
  now: number;
};

function describeCourse({ id, title }: { id: string; title: string }, facts: Facts): LearnerState {
  const { scores, settings, now, concepts, answers, choices } = facts;
  const days = countDaysIn(settings.timeZone, localDate(now, settings.timeZone));
  const states = describeConcepts(concepts, { ...facts, days });
  const of = (state: ConceptState["state"]) => states.filter((one) => one.state === state).length;
  const isDue = ({ conceptId, dueOn }: ConceptState) =>
    dueOn !== null && dueOn <= days.today && choices.get(conceptId)?.kind !== "skip";
  return {
    courseId: id,
    title,
    today: days.today,
    ability: assessCourse(
      { scores, answers: sumAnswers(concepts.flatMap((one) => answers.get(one.id) ?? [])) },
      settings.abilityLevel,
    ),
    weak: findWeakPoints(facts),
    concepts: states,
    counts: {
      notYet: of("not_yet"),
      learning: of("learning"),
      mastered: of("mastered"),
      due: states.filter(isDue).length,
    },
    scores: scores.slice(0, SCORES_SHOWN).map(({ subject, conceptId, percent, takenAt }) => ({
      subject,
      conceptId,
      percent,
      takenAt,
    })),
  };
}

function sumAnswers(counts: readonly AnswerCounts[]): AnswerCounts {
  return counts.reduce(
    (sum, { had, half, missed }) => ({
      had: sum.had + had,
      half: sum.half + half,
      missed: sum.missed + missed,
    }),
    { had: 0, half: 0, missed: 0 },
  );
}
