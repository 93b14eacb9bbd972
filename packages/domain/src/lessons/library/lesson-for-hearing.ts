import type { AbilityLevel } from "../../accounts/index.ts";
import type { CourseStore } from "../../courses/index.ts";
import type { LessonVariant } from "../../episodes/index.ts";
import type { SettingsStore } from "../../installation/index.ts";
import type { Language } from "../../languages/index.ts";
import { DomainError } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { SettlingDeps } from "../../spending/index.ts";
import type { KeptLesson, Lesson } from "../lesson.ts";
import type { LanguageModel } from "../model/language-model.ts";
import type { LessonRequest } from "../script-writer.ts";
import { writeTemplateLesson } from "../template/write-lesson.ts";
import { priceLesson } from "../writing/describe-writing.ts";
import { fetchLesson, type LessonDeps, listLacking } from "../writing/find-lessons.ts";
import { listJudges, listWriters } from "../writing/list-writers.ts";
import { mayWriteTwice } from "../writing/may-write-twice.ts";
import { beginWriting } from "../writing/writing-run.ts";
import { readLessonRequest, LIBRARY } from "./fill-lessons.ts";

export interface HearingDeps extends LessonDeps, SettlingDeps {
  courses: CourseStore;
  media: MediaStore;
  models: LanguageModel[];
  modelCallsAtOnce: number;
  settings: SettingsStore;
}

/** The lesson that a learner of that level hears in that language. */
export interface HearingWanted {
  courseId: string;
  conceptId: string;
  level: AbilityLevel;
  variant: LessonVariant;
  language: Language;
}

export interface LessonForHearing {
  /** The written lesson, or about what will be written. */
  lesson: Lesson;
  /** Whether a model still has to write or translate it. */
  isUnwritten: boolean;
  /** What that costs. */
  microDollars: number;
}

/**
 * The lesson as the library has it; where it lacks the language and no model can write, what the template says in an
 * episode, which costs nothing and is not stored before one needs it.
 */
export async function findLessonForHearing(
  deps: HearingDeps,
  wanted: HearingWanted,
): Promise<LessonForHearing> {
  const known = await findKnown(deps, wanted);
  const isSpoken = known?.texts.some(({ language }) => language === wanted.language);
  if (known !== null && isSpoken) return { lesson: known, isUnwritten: false, microDollars: 0 };
  const request = await describe(deps, wanted);
  const draft = writeTemplateLesson(request);
  const lesson = known === null || listLacking(draft, request).length === 0 ? draft : known;
  if (deps.models.length === 0) return { lesson, isUnwritten: false, microDollars: 0 };
  const price = priceLesson(deps.models);
  const isTwice = known === null && (await mayWriteTwice(deps));
  return { lesson, isUnwritten: true, microDollars: price[isTwice ? "twice" : "once"] };
}

/** Has a model write or translate the lesson for the library; throws `lesson.not_written` if none did. */
export async function writeLessonForHearing(
  deps: HearingDeps,
  wanted: HearingWanted,
): Promise<void> {
  const [known, request] = await Promise.all([findKnown(deps, wanted), describe(deps, wanted)]);
  const run = beginWriting(deps, {
    episodeId: LIBRARY,
    judges: listJudges(deps, LIBRARY),
    callsAtOnce: deps.modelCallsAtOnce,
    hasTwoDrafts: await mayWriteTwice(deps),
  });
  const writers = listWriters(deps, LIBRARY);
  await fetchLesson({ ...deps, writers }, run, { request, known });
  const standing = await findKnown(deps, wanted);
  if (standing === null || listLacking(standing, request).length > 0) {
    const sentence = "No model wrote this lesson in that language. Try again later.";
    throw new DomainError("supplier_failed", sentence, { reason: "lesson.not_written" });
  }
}

async function findKnown(
  { lessons }: HearingDeps,
  { conceptId, level, variant }: HearingWanted,
): Promise<KeptLesson | null> {
  const kept = await lessons.find({ conceptIds: [conceptId], level });
  return kept.find((lesson) => lesson.variant === variant) ?? null;
}

async function describe(deps: HearingDeps, wanted: HearingWanted): Promise<LessonRequest> {
  const { courseId, conceptId, level, variant, language } = wanted;
  const languages = [language];
  const request = await readLessonRequest(deps, { courseId, conceptId, level, languages });
  if (request === null) {
    throw new DomainError("not_found", "This concept is no longer in the course.", {
      reason: "concept.not_found",
    });
  }
  return { ...request, variant };
}
