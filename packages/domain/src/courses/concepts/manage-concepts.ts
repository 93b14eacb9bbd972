import { z } from "zod";

import type { Actor } from "../../accounts/index.ts";
import type { Language } from "../../languages/index.ts";
import { DomainError } from "../../shared/index.ts";
import { findTaught, recordCourseChange } from "../index.ts";
import type { ConceptLink } from "../types.ts";
import type { ConceptDeps } from "./edit-concept.ts";
import { suggestLinks } from "./suggest-links.ts";
import type { SuggestedLink, TaughtConcept } from "./types.ts";

const MOST_CONCEPTS = 1_000;

export const TaughtConcepts = z.strictObject({ courseId: z.uuid() });
export const OrderConcepts = z.strictObject({
  courseId: z.uuid(),
  /** All of them, in the order in which they are taught. */
  ids: z.array(z.uuid()).min(1).max(MOST_CONCEPTS),
});
export const UndoConcept = z.strictObject({ courseId: z.uuid(), changeId: z.uuid() });

/** What a course teaches as its teachers see it. */
export interface ConceptsOfCourse {
  concepts: TaughtConcept[];
  links: ConceptLink[];
  suggested: SuggestedLink[];
  /** The language of their own words. */
  language: Language;
  /** Whether a model is there that could say them in further languages. */
  canTranslate: boolean;
}

export async function listTaughtConcepts(
  deps: Pick<ConceptDeps, "courses" | "concepts"> & { models: readonly object[] },
  { actor, courseId }: z.output<typeof TaughtConcepts> & { actor: Actor | null },
): Promise<ConceptsOfCourse> {
  const course = await findTaught(deps, { actor, courseId }, "concepts.taught");
  const [concepts, facts, links] = await Promise.all([
    deps.courses.listConcepts([courseId]),
    deps.concepts.listFacts(courseId),
    deps.courses.listLinks([courseId]),
  ]);
  const known = new Map(facts.map(({ conceptId, ...fact }) => [conceptId, fact]));
  return {
    concepts: concepts.map((concept) => ({
      ...concept,
      ...(known.get(concept.id) ?? { languages: [], learners: 0, lastChange: null }),
    })),
    links,
    suggested: suggestLinks(concepts, { links, language: course.language }),
    language: course.language,
    canTranslate: deps.models.length > 0,
  };
}

/** The order in which they are taught, as one write. */
export async function orderConcepts(
  deps: ConceptDeps,
  { actor, courseId, ids }: z.output<typeof OrderConcepts> & { actor: Actor | null },
): Promise<void> {
  const course = await findTaught(deps, { actor, courseId }, "concepts.order");
  const isOrdered = await deps.concepts.order({ courseId, ids, at: deps.clock.now() });
  if (!isOrdered) {
    throw new DomainError("conflict", "The concepts of this course have changed.", {
      reason: "concept.order_changed",
    });
  }
  await recordCourseChange(deps, { actor, course, action: "concepts.order" });
}

/** Takes the latest edit or merge of a concept back. */
export async function undoConcept(
  deps: ConceptDeps,
  { actor, courseId, changeId }: z.output<typeof UndoConcept> & { actor: Actor | null },
): Promise<void> {
  const course = await findTaught(deps, { actor, courseId }, "concepts.undo");
  const isUndone = await deps.concepts.undo({ courseId, changeId, at: deps.clock.now() });
  if (!isUndone) {
    throw new DomainError("conflict", "This can no longer be undone.", {
      reason: "concept.final",
    });
  }
  await recordCourseChange(deps, { actor, course, action: "concepts.undo" });
}
