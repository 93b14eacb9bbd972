import type { CourseStore } from "../../courses/index.ts";
import type { SettingsStore } from "../../installation/index.ts";
import { DomainError, type Log } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { SettlingDeps } from "../../spending/index.ts";
import type { KeptLesson } from "../lesson.ts";
import type { LanguageModel } from "../model/language-model.ts";
import type { LessonRequest } from "../script-writer.ts";
import {
  fetchLesson,
  type LessonDeps,
  listLacking,
  writeLessonByModel,
} from "../writing/find-lessons.ts";
import { listJudges, listWriters } from "../writing/list-writers.ts";
import { mayWriteTwice } from "../writing/may-write-twice.ts";
import { readSources } from "../writing/read-sources.ts";
import { beginWriting, type WritingRun } from "../writing/writing-run.ts";
import type { LessonLibrary, WritingRequest, WritingRequestStore, LibraryLesson } from "./ports.ts";
import { isLacking } from "./request-lessons.ts";

/** Replaces the episode's id in the accounting of costs. */
export const LIBRARY = "library";
const AT_ONCE = 4;
/** How long one run of the cron lasts; the next one continues. */
const RUN_MS = 120_000;
/** How long a request is locked while it is worked on: longer than a script may take. */
const HELD_MS = 300_000;
/** The delays after the first, second and third failed try; after that a request is given up. */
const WAITS_MS = [600_000, 3_600_000, 21_600_000];
/** The share of the month's budget; the rest is for episodes. */
export const FILLING_SHARE = 0.5;

export interface FillDeps extends LessonDeps, SettlingDeps {
  courses: CourseStore;
  media: MediaStore;
  library: LessonLibrary;
  writingRequests: WritingRequestStore;
  models: LanguageModel[];
  /** The most concurrent model calls. */
  modelCallsAtOnce: number;
  settings: SettingsStore;
  log: Log;
}

type Taken = Awaited<ReturnType<WritingRequestStore["take"]>>[number];
type Outcome = "written" | "putOff" | "removed";

/** Writes the requested lessons, until none is due, time is over, or no model answers. */
export async function fillLessons(
  deps: FillDeps,
  { runMs = RUN_MS }: { runMs?: number } = {},
): Promise<{ written: number; putOff: number }> {
  const endsAt = deps.clock.now() + runMs;
  const sum = { written: 0, putOff: 0 };
  const hasTwoDrafts = await mayWriteTwice(deps);
  const callsAtOnce = deps.modelCallsAtOnce;
  while (deps.clock.now() < endsAt && (await isAffordable(deps))) {
    const at = deps.clock.now();
    const taken = await deps.writingRequests.take({ at, until: at + HELD_MS, limit: AT_ONCE });
    const judges = listJudges(deps, LIBRARY);
    const run = beginWriting(deps, { episodeId: LIBRARY, judges, callsAtOnce, hasTwoDrafts });
    const outcomes = await Promise.all(taken.map((asked) => answerRequest(deps, run, asked)));
    const written = outcomes.filter((outcome) => outcome === "written").length;
    const putOff = outcomes.filter((outcome) => outcome === "putOff").length;
    sum.written += written;
    sum.putOff += putOff;
    if (taken.length < AT_ONCE || putOff === taken.length) break;
  }
  return sum;
}

/** Only while there is enough budget for learners who wait for an episode. */
async function isAffordable({ spend, clock, models }: FillDeps): Promise<boolean> {
  if (models.length === 0) return true;
  const { spent, cap } = await spend.readMonth(clock.now());
  return cap === null || spent < cap * FILLING_SHARE;
}

async function answerRequest(deps: FillDeps, run: WritingRun, asked: Taken): Promise<Outcome> {
  try {
    const outcome = await fulfil(deps, run, asked);
    if (outcome !== "putOff") {
      await deps.writingRequests.remove(asked);
      return outcome;
    }
    await putOff(deps, asked, "No model wrote it.");
  } catch (error) {
    deps.log.error("lessons.not_filled", error, { conceptId: asked.conceptId });
    await putOff(deps, asked, error instanceof DomainError ? error.message : "It failed.");
  }
  return "putOff";
}

async function putOff(deps: FillDeps, asked: Taken, error: string): Promise<void> {
  const waitMs = WAITS_MS[asked.tries - 1];
  const at = deps.clock.now();
  await deps.writingRequests.putOff(asked, {
    tryAt: waitMs === undefined ? null : at + waitMs,
    error,
    at,
  });
}

async function fulfil(deps: FillDeps, run: WritingRun, asked: Taken): Promise<Outcome> {
  const request = await readLessonRequest(deps, asked);
  if (request === null) return "removed";
  const hasModels = deps.models.length > 0;
  const { conceptId, level } = asked;
  const standing = await deps.library.findStanding({ conceptId, level, variant: "teach" });
  if (!isLacking(asked, standing, hasModels)) return "removed";
  const writing = { ...deps, writers: listWriters(deps, LIBRARY) };
  if (!hasModels || isWrittenFor(standing)) {
    const lesson = await fetchLesson(writing, run, { request, known: standing });
    return hasModels && listLacking(lesson, request).length > 0 ? "putOff" : "written";
  }
  return writeAnew(writing, run, { request, standing });
}

/** A lesson by a model or a person is kept and only translated. */
function isWrittenFor(standing: LibraryLesson | null): standing is LibraryLesson {
  return standing !== null && (standing.writer !== "template" || standing.editedBy !== null);
}

/** A model's lesson replaces none, or the template's. */
async function writeAnew(
  deps: FillDeps,
  run: WritingRun,
  { request, standing }: { request: LessonRequest; standing: KeptLesson | null },
): Promise<Outcome> {
  const lesson = await writeLessonByModel(deps, run, request);
  if (lesson === null) return "putOff";
  const ids = [deps.ids.next(), ...lesson.texts.map(() => deps.ids.next())];
  const at = deps.clock.now();
  if (standing === null) await deps.lessons.save({ ...lesson, ids, at });
  // If somebody changed it first, their version stands.
  else {
    await deps.library.replace({ lessonId: standing.id, next: lesson, ids, editedBy: null, at });
  }
  return "written";
}

/** The source of the lesson; null if the concept is gone. */
export async function readLessonRequest(
  deps: Pick<FillDeps, "courses" | "media">,
  { courseId, conceptId, level, languages }: WritingRequest & { courseId: string },
): Promise<LessonRequest | null> {
  const course = await deps.courses.find(courseId);
  if (course === null) return null;
  const sources = await readSources(deps, {
    courses: [course],
    conceptIds: [conceptId],
    languages,
  });
  const concept = sources.get(conceptId);
  return concept === undefined ? null : { concept, level, variant: "teach", languages };
}
