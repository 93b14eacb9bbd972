import { type Brief, type Episode, explainWhy } from "../../episodes/index.ts";
import { writeLeadTitle } from "../../lessons/index.ts";

type Shown = Pick<Episode, "title" | "description" | "includedCourses" | "why">;

/** What people see of an episode once its topics are known. */
export function showBrief(brief: Brief): Shown & { conceptIds: string[] } {
  const conceptIds = brief.concepts.map(({ conceptId }) => conceptId);
  return {
    title: writeLeadTitle(brief, brief.languages[0] ?? "en"),
    description: "",
    includedCourses: brief.courses.map(({ title }) => title),
    conceptIds,
    why: explainWhy(brief, conceptIds),
  };
}
