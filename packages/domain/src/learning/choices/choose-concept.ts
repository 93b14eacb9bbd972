import { z } from "zod";

import { type Actor, requirePermission } from "../../accounts/index.ts";
import { conceptNotFound, type CourseStore } from "../../courses/index.ts";
import type { Clock } from "../../shared/index.ts";
import { CHOICE_KINDS, type ChoiceStore, type ConceptChoice } from "./types.ts";

/** Null removes the choice. */
export const ChooseConcept = z.strictObject({
  conceptId: z.uuid(),
  kind: z.enum(CHOICE_KINDS).nullable(),
});

interface ChoiceDeps {
  choices: ChoiceStore;
}

/** Stores a learner's choice about a concept of their courses; the next episode obeys it. */
export async function chooseConcept(
  deps: ChoiceDeps & { courses: Pick<CourseStore, "findTeaching">; clock: Clock },
  request: z.infer<typeof ChooseConcept> & { actor: Actor | null },
): Promise<void> {
  const { actor, conceptId, kind } = request;
  const course = await deps.courses.findTeaching(actor?.userId ?? null, conceptId);
  if (course === null) throw conceptNotFound();
  requirePermission(actor, "concepts.choose", course);
  const own = { userId: actor.userId, conceptId };
  if (kind === null) await deps.choices.remove(own);
  else await deps.choices.set({ ...own, kind, at: deps.clock.now() });
}

/** The learner's choices so far. */
export async function listConceptChoices(
  deps: ChoiceDeps,
  { actor }: { actor: Actor | null },
): Promise<ConceptChoice[]> {
  requirePermission(actor, "concepts.choices");
  return deps.choices.list(actor.userId);
}
