import type { Clock, IdSource, Language } from "../../shared/index.ts";
import { findLessonFaults } from "../checks/check-pieces.ts";
import type { ConceptSource, LessonRequest, LessonStore } from "../ports.ts";
import { writeTemplateLesson } from "../template/write-lesson.ts";
import type { Brief, BriefConcept, Lesson } from "../types.ts";
import { MEND_TASK, translateLessonPrompt, writeLessonPrompt } from "./prompts.ts";
import { writeByModel, writePiece, type WritingDeps, type WritingRun } from "./write-piece.ts";

export interface LessonDeps extends WritingDeps {
  lessons: LessonStore;
  clock: Clock;
  ids: IdSource;
}

export interface LessonContext {
  brief: Brief;
  run: WritingRun;
  sources: Map<string, ConceptSource>;
  materials: string[];
}

/** A concept of the brief with what is known of it, before anything is written. */
export interface LessonPlan {
  request: LessonRequest;
  /** What the library has; null when nobody wrote it yet. */
  known: Lesson | null;
  /** What stands for the lesson while its length is measured. */
  draft: Lesson;
}

/** What could be taught today, in the brief's order: more than fit. */
export async function planLessons(deps: LessonDeps, context: LessonContext): Promise<LessonPlan[]> {
  const { brief, sources } = context;
  const { level } = brief.ability;
  const kept = await deps.lessons.find({ conceptIds: [...sources.keys()], level });
  return brief.concepts.flatMap((concept) => {
    const source = sources.get(concept.conceptId);
    if (source === undefined) return [];
    const request = {
      concept: source,
      level,
      variant: concept.variant,
      languages: brief.languages,
    };
    const known = kept.find((lesson) => isOf(lesson, concept)) ?? null;
    const template = writeTemplateLesson(request);
    const draft = known !== null && lacking(known, request).length === 0 ? known : template;
    return [{ request, known, draft }];
  });
}

function isOf(lesson: Lesson, { conceptId, variant }: BriefConcept): boolean {
  return lesson.conceptId === conceptId && lesson.variant === variant;
}

function lacking({ texts }: Lesson, { languages }: LessonRequest): Language[] {
  return languages.filter((language) => !texts.some((text) => text.language === language));
}

/** The lesson of a plan in all languages that can be: from the library, translated, or written now. */
export async function fetchLesson(
  deps: LessonDeps,
  context: LessonContext,
  { request, known }: LessonPlan,
): Promise<Lesson> {
  if (known === null) return keepLesson(deps, request, await writeLesson(deps, context, request));
  const languages = lacking(known, request);
  if (languages.length === 0) return known;
  const translated = await translateLesson(deps, context, { known, languages });
  if (translated !== null) return keepLesson(deps, request, translated);
  const template = writeTemplateLesson(request);
  // The template's own sentences go together with the template's only.
  if (known.writer === "template") return keepLesson(deps, request, template);
  return lacking(template, request).length < languages.length ? template : known;
}

function writeLesson(
  deps: LessonDeps,
  { run, materials }: LessonContext,
  request: LessonRequest,
): Promise<Lesson> {
  const instructions = `${writeLessonPrompt(request).system}\n${MEND_TASK}`;
  return writePiece(deps, run, {
    name: `lesson ${request.concept.conceptId}`,
    write: (writer, attempt) => writer.writeLesson(request, attempt),
    findFaults: (lesson) => findLessonFaults(lesson, { request, materials, instructions }),
  });
}

async function translateLesson(
  deps: LessonDeps,
  { run, materials, brief, sources }: LessonContext,
  { known, languages }: { known: Lesson; languages: Language[] },
): Promise<Lesson | null> {
  const concept = sources.get(known.conceptId);
  if (concept === undefined) return null;
  const { level } = brief.ability;
  const request = { concept, level, variant: known.variant, languages };
  const asked = translateLessonPrompt({ languages, texts: [] }).system;
  const instructions = `${asked}\n${MEND_TASK}`;
  return writeByModel(deps, run, {
    name: `translation ${known.conceptId}`,
    write: (writer, attempt) => writer.translateLesson(known, languages, attempt),
    findFaults: (lesson) => findLessonFaults(lesson, { request, materials, instructions }),
  });
}

/** What stands in the library, unless it lacks a language that this writing has. */
async function keepLesson(
  deps: LessonDeps,
  request: LessonRequest,
  lesson: Lesson,
): Promise<Lesson> {
  const ids = [deps.ids.next(), ...lesson.texts.map(() => deps.ids.next())];
  const standing = await deps.lessons.save({ ...lesson, ids, at: deps.clock.now() });
  return lacking(standing, request).length > lacking(lesson, request).length ? lesson : standing;
}
