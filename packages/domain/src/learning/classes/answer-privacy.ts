import {
  type ClassPrivacyDeps,
  FEWEST_UNNAMED,
  readClassPrivacy,
} from "../../installation/index.ts";
import type { ClassStore } from "./types.ts";

export type AnswerPrivacyDeps = ClassPrivacyDeps & { classes: Pick<ClassStore, "listZones"> };

/**
 * What teachers see of the answers of a course: whose they are, and whether they are shown at all. Without names they
 * are not where so few learn that this would reveal who gave them.
 */
export async function readAnswerPrivacy(
  deps: AnswerPrivacyDeps,
  courseId: string,
): Promise<{ areNamed: boolean; areShown: boolean }> {
  const [{ teachersSee }, zones] = await Promise.all([
    readClassPrivacy(deps),
    deps.classes.listZones(courseId),
  ]);
  const learners = zones.reduce((sum, zone) => sum + zone.learners, 0);
  const areNamed = teachersSee === "people";
  return { areNamed, areShown: areNamed || learners >= FEWEST_UNNAMED };
}
