import { z } from "zod";

import { type AccountStore, type Actor, getPerson, requireOwner } from "../accounts/index.ts";
import type { CourseStore } from "../courses/index.ts";
import type { Language } from "../languages/index.ts";

export const LearnerRef = z.strictObject({
  /** The caller by default. */
  userId: z.uuid().optional(),
});

/** A course that an episode can be made from, and what it can be about. */
export interface CourseChoice {
  id: string;
  title: string;
  language: Language;
  /** In the order and language of the course. */
  concepts: { id: string; term: string }[];
}

interface ChoicesDeps {
  accounts: Pick<AccountStore, "find">;
  courses: Pick<CourseStore, "listEnrolled" | "listTerms">;
}

/** The courses and concepts that the learner may choose, in the order in which they joined the courses. */
export async function listChoices(
  deps: ChoicesDeps,
  request: z.infer<typeof LearnerRef> & { actor: Actor | null },
): Promise<CourseChoice[]> {
  const userId = requireOwner(request, "episodes.choices");
  // The caller exists.
  if (userId !== request.actor?.userId) await getPerson(deps.accounts, userId);
  const courses = await deps.courses.listEnrolled(userId);
  const terms = await deps.courses.listTerms(courses.map(({ id }) => id));
  return courses.map(({ id, title, language }) => ({
    id,
    title,
    language,
    concepts: terms
      .filter(({ courseId }) => courseId === id)
      .map((concept) => ({ id: concept.id, term: concept.term })),
  }));
}
