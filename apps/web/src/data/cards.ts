import { api } from "../api.ts";

/** Everything that a course teaches, or what the learner answered wrong or half right. */
export type CardChoice = "all" | "missed";

/** A course's questions as text for Anki. */
export function makeCards(request: {
  courseId: string;
  only: CardChoice;
}): Promise<{ count: number; text: string }> {
  return api.courses.cards.query(request);
}
