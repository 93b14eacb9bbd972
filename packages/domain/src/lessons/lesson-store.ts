import type { AbilityLevel } from "../accounts/index.ts";
import type { KeptLesson, Lesson } from "./lesson.ts";

export interface LessonStore {
  /** The newest version of each that is not withdrawn. */
  find(request: { conceptIds: string[]; level: AbilityLevel }): Promise<KeptLesson[]>;
  /**
   * Keeps a new lesson, or with `translationOf` the further languages of one that stands, and
   * answers what stands then. Two writers of the same lesson at once end with the first, to which
   * the second adds languages only if both wrote the very same. Null when the lesson that was
   * translated was withdrawn or edited meanwhile: then nothing is kept.
   */
  save(
    lesson: Lesson & { ids: string[]; at: number; translationOf?: string },
  ): Promise<KeptLesson | null>;
}
