import { z } from "zod";

import { type Actor, requirePermission } from "../../accounts/index.ts";
import type { CourseStore } from "../../courses/index.ts";

/** More than an episode contains. */
const MOST_ASKED = 50;

export const ListWithdrawn = z.strictObject({ conceptIds: z.array(z.uuid()).max(MOST_ASKED) });

/**
 * Which of the concepts are no longer taught to the actor: their course has ended or was left, or its
 * teacher removed them. Answers about them stay, and none of them is due again.
 */
export async function listWithdrawn(
  { courses }: { courses: Pick<CourseStore, "listEnrolled" | "listMerged" | "listTerms"> },
  { actor, conceptIds }: z.infer<typeof ListWithdrawn> & { actor: Actor | null },
): Promise<string[]> {
  requirePermission(actor, "concepts.withdrawn");
  const enrolled = await courses.listEnrolled(actor.userId);
  const terms = await courses.listTerms(enrolled.map(({ id }) => id));
  const taught = new Set(terms.map(({ id }) => id));
  const missing = conceptIds.filter((id) => !taught.has(id));
  if (missing.length === 0) return [];
  const merged = await courses.listMerged(missing);
  const standing = new Map(merged.map(({ fromId, intoId }) => [fromId, intoId]));
  return missing.filter((id) => !taught.has(standing.get(id) ?? id));
}
