import type { QuestionKind } from "../../courses/index.ts";
import type { Brief } from "../../episodes/index.ts";
import { findLibraryFaults, findUnfit } from "../checks/check-lesson.ts";
import type { LessonStore } from "../lesson-store.ts";
import type { Lesson } from "../lesson.ts";
import type { ConceptSource } from "../script-writer.ts";
import { writeTemplateLesson } from "../template/write-lesson.ts";
import { type LessonWanted, listLacking } from "./find-lessons.ts";

/** A concept of the brief with everything known before writing. */
export interface LessonPlan extends LessonWanted {
  /** The template's lesson, at no cost: a stand-in for an unwritten one, and a replacement for a faulty one. */
  draft: Lesson;
  /** A lesson that needs no further writing; null if something has to be written. */
  ready: Lesson | null;
}

/** What could be taught today, in the brief's order: more than fits. */
export async function planLessons(
  deps: { lessons: LessonStore },
  { brief, sources }: { brief: Brief; sources: Map<string, ConceptSource> },
): Promise<LessonPlan[]> {
  const { level } = brief.ability;
  const kept = await deps.lessons.find({ conceptIds: [...sources.keys()], level });
  return brief.concepts.flatMap(({ conceptId, variant }): LessonPlan[] => {
    const concept = sources.get(conceptId);
    if (concept === undefined) return [];
    const request = { concept, level, variant, languages: brief.languages };
    const known =
      kept.find((lesson) => lesson.conceptId === conceptId && lesson.variant === variant) ?? null;
    const draft = writeTemplateLesson(request);
    const best = known === null ? draft : pickFaultless(concept, [known, draft]);
    // Its quotes are no longer in the material, so nothing could be proven.
    if (findUnfit(best, concept).length > 0) return [];
    const isReady = known !== null && (best === draft || listLacking(best, request).length === 0);
    return [{ request, known, draft, ready: isReady ? best : null }];
  });
}

/** Lessons of concepts that are asked about without being taught today, if they can be proven. */
export async function planReviews(
  deps: { lessons: LessonStore },
  { brief, sources }: { brief: Brief; sources: Map<string, ConceptSource> },
): Promise<{ lesson: Lesson; kind: QuestionKind }[]> {
  const { reviews = [], languages } = brief;
  const { level } = brief.ability;
  const conceptIds = reviews.map(({ conceptId }) => conceptId);
  const kept = conceptIds.length === 0 ? [] : await deps.lessons.find({ conceptIds, level });
  return reviews.flatMap(({ conceptId, asks: kind }) => {
    const concept = sources.get(conceptId);
    if (concept === undefined) return [];
    const request = { concept, level, variant: "teach", languages } as const;
    const whole = kept.find(
      (lesson) => lesson.conceptId === conceptId && listLacking(lesson, request).length === 0,
    );
    const draft = writeTemplateLesson(request);
    const lesson = whole === undefined ? draft : pickFaultless(concept, [whole, draft]);
    return findUnfit(lesson, concept).length > 0 ? [] : [{ lesson, kind }];
  });
}

/**
 * The first of two versions of a lesson, unless the second has fewer faults. If a whole course has the
 * wrong language setting, both fail, and what people wrote stays.
 */
export function pickFaultless(concept: ConceptSource, [first, second]: [Lesson, Lesson]): Lesson {
  const faults = findLibraryFaults(first, concept).length;
  if (faults === 0) return first;
  return findLibraryFaults(second, concept).length < faults ? second : first;
}
