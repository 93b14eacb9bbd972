import {
  type ClassPrivacy,
  type ClassPrivacyDeps,
  isClassShown,
  readClassPrivacy,
  type Told,
} from "../../installation/index.ts";
import type { ClassStore } from "./types.ts";

export type CoursePrivacyDeps = ClassPrivacyDeps & { classes: Pick<ClassStore, "listZones"> };

/**
 * What teachers see of what the learners of a course did: whose it is, and whether it is shown at all. Without names
 * it is not where so few learn that it would reveal what each of them did.
 */
export async function readCoursePrivacy(
  deps: CoursePrivacyDeps,
  { courseId, told }: { courseId: string; told: Told },
): Promise<{ privacy: ClassPrivacy; isShown: boolean }> {
  const [privacy, zones] = await Promise.all([
    readClassPrivacy(deps),
    deps.classes.listZones(courseId),
  ]);
  const learners = zones.reduce((sum, zone) => sum + zone.learners, 0);
  return { privacy, isShown: isClassShown(privacy, { learners, told }) };
}
