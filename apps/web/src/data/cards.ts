import { api } from "../api.ts";

/** All that a course teaches, or what one answered wrong or half. */
export type CardChoice = "all" | "missed";

/** The questions of a course as a text that Anki imports. */
export function makeCards(request: {
  courseId: string;
  only: CardChoice;
}): Promise<{ count: number; text: string }> {
  return api.courses.cards.query(request);
}
