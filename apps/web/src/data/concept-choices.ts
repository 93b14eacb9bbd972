import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";
import { loadDue } from "./reviews.ts";

/** The learner's choices about concepts of their courses. */
export const loadConceptChoices = query(() => api.concepts.choices.query(), "concept-choices");
export type ChoiceKind = Awaited<ReturnType<typeof api.concepts.choices.query>>[number]["kind"];

/** Null takes the choice back. Due reviews are reloaded, since skipped concepts are not asked about. */
export async function chooseConcept(conceptId: string, kind: ChoiceKind | null): Promise<void> {
  await api.concepts.choose.mutate({ conceptId, kind });
  await revalidate([loadConceptChoices.key, loadDue.key]);
}
