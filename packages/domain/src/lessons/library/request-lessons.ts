import {
  type Actor,
  type AuditDeps,
  DEFAULT_SETTINGS,
  recordAction,
} from "../../accounts/index.ts";
import { type Course, type CourseStore, findTaught, refuseArchived } from "../../courses/index.ts";
import type { Brief, PieceOrigin } from "../../episodes/index.ts";
import { type Language, LANGUAGES } from "../../languages/index.ts";
import { levelOf, SCORES_NEEDED, SCORES_READ } from "../../learning/index.ts";
import type { Clock, Log } from "../../shared/index.ts";
import type { Lesson } from "../lesson.ts";
import type { LanguageModel } from "../model/language-model.ts";
import type {
  LessonAudience,
  LessonLibrary,
  WritingRequest,
  WritingRequestStore,
  LibraryLesson,
} from "./ports.ts";

/** The most per call; the next one requests the rest. */
const MOST_REQUESTS = 1_000;

export interface SupplyDeps {
  courses: CourseStore;
  library: LessonLibrary;
  writingRequests: WritingRequestStore;
  models: LanguageModel[];
}

/** How many of the lessons that a course's learners hear first are written. */
export interface LessonSupply {
  /** For the current learners, in their levels and languages. */
  wanted: number;
  /** Not written yet, or written by the template although a model could. */
  lacking: number;
  /** Of those requested: waiting, and given up. */
  waiting: number;
  givenUp: number;
  /** False if only the template writes. */
  hasModels: boolean;
}

type Request = { actor: Actor | null; courseId: string };

export async function describeSupply(deps: SupplyDeps, request: Request): Promise<LessonSupply> {
  const course = await findTaught(deps, request, "lessons.supply");
  const [compared, counts] = await Promise.all([
    compareSupply(deps, course),
    deps.writingRequests.count(course.id),
  ]);
  return countSupply(deps, compared, counts);
}

/** Requests a course's missing lessons in the background, including those given up before. */
export async function requestLessons(
  deps: SupplyDeps & AuditDeps,
  request: Request,
): Promise<LessonSupply> {
  const course = await findTaught(deps, request, "lessons.fill");
  refuseArchived(course);
  const compared = await compareSupply(deps, course);
  const { lacking } = compared;
  const at = deps.clock.now();
  await deps.writingRequests.add(lacking.slice(0, MOST_REQUESTS), { at, again: true });
  await recordAction(deps, {
    actor: request.actor,
    action: "lessons.fill",
    subjectId: course.id,
    personId: course.teacherId,
    details: { lessons: lacking.length },
  });
  return countSupply(deps, compared, await deps.writingRequests.count(course.id));
}

function countSupply(
  { models }: Pick<SupplyDeps, "models">,
  { wanted, lacking }: Awaited<ReturnType<typeof compareSupply>>,
  counts: Pick<LessonSupply, "waiting" | "givenUp">,
): LessonSupply {
  const [all, missing] = [wanted.length, lacking.length];
  return { ...counts, wanted: all, lacking: missing, hasModels: models.length > 0 };
}

async function compareSupply(
  deps: SupplyDeps,
  course: Course,
): Promise<{ wanted: WritingRequest[]; lacking: WritingRequest[] }> {
  const [concepts, lessons, audiences] = await Promise.all([
    deps.courses.listConcepts([course.id]),
    deps.library.list(course.id),
    deps.writingRequests.listAudiences({
      courseId: course.id,
      scoresRead: SCORES_READ,
      scoresNeeded: SCORES_NEEDED,
      defaults: DEFAULT_SETTINGS,
    }),
  ]);
  const wanted = listWanted(course, { conceptIds: concepts.map(({ id }) => id), audiences });
  const hasModels = deps.models.length > 0;
  const lacking = wanted.filter((request) =>
    isLacking(request, findStanding(request, lessons), hasModels),
  );
  return { wanted, lacking };
}

/**
 * Requests the lessons that the template wrote because no model was in time, so that the next learner hears
 * a model's. An episode does not fail if the request cannot be stored.
 */
export async function requestBetterLessons(
  deps: Pick<SupplyDeps, "writingRequests" | "models"> & { clock: Clock; log: Log },
  { origins, brief }: { origins: PieceOrigin[]; brief: Brief },
): Promise<void> {
  if (deps.models.length === 0) return;
  const plain = new Set(
    origins.flatMap(({ piece, writer }) => (writer === "template" ? (piece.conceptId ?? []) : [])),
  );
  const wanted = brief.concepts
    .filter(({ conceptId, variant }) => variant === "teach" && plain.has(conceptId))
    .map(({ conceptId }) => ({
      conceptId,
      level: brief.ability.level,
      languages: sortLanguages(brief.languages),
    }));
  if (wanted.length === 0) return;
  try {
    await deps.writingRequests.add(wanted, { at: deps.clock.now(), again: false });
  } catch (error) {
    deps.log.error("lessons.not_requested", error, { lessons: wanted.length });
  }
}

/** For each concept what the largest audience hears first; without learners, the course's own language. */
export function listWanted(
  course: Pick<Course, "level" | "language">,
  about: { conceptIds: string[]; audiences: LessonAudience[] },
): WritingRequest[] {
  const heard = about.audiences.map(({ chosenLevel, averagePercent, languages }) => ({
    level: averagePercent === null ? chosenLevel : levelOf(averagePercent),
    languages: sortLanguages(languages),
  }));
  const all = heard.length > 0 ? heard : [{ level: course.level, languages: [course.language] }];
  const unlike = new Map(all.map((one) => [`${one.level} ${one.languages.join()}`, one]));
  return [...unlike.values()].flatMap((one) =>
    about.conceptIds.map((conceptId) => ({ conceptId, ...one })),
  );
}

/** Sorted, so that learners with the same languages make the same request. */
export function sortLanguages(languages: Language[]): Language[] {
  return LANGUAGES.filter((language) => languages.includes(language));
}

function findStanding<TLesson extends Pick<Lesson, "conceptId" | "level" | "variant">>(
  { conceptId, level }: WritingRequest,
  lessons: TLesson[],
): TLesson | null {
  const isStanding = (lesson: TLesson) =>
    lesson.conceptId === conceptId && lesson.level === level && lesson.variant === "teach";
  return lessons.find(isStanding) ?? null;
}

/** A model's lesson may replace the template's; a person's stays. */
export function isLacking(
  { languages }: WritingRequest,
  standing: Pick<LibraryLesson, "texts" | "writer" | "editedBy"> | null,
  hasModels: boolean,
): boolean {
  if (standing === null) return true;
  const { texts, writer, editedBy } = standing;
  const isOurs = writer === "template" && editedBy === null;
  if (hasModels) return isOurs || !isIn(languages, texts);
  // The template can only say what somebody has translated.
  return false;
}

function isIn(languages: Language[], texts: Lesson["texts"]): boolean {
  return languages.every((language) => texts.some((text) => text.language === language));
}
