import type { AbilityLevel } from "../accounts/index.ts";
import type { KeptLesson, Lesson } from "./lesson.ts";

export interface LessonStore {
  /** The newest version of each, unless withdrawn. */
  find(request: { conceptIds: string[]; level: AbilityLevel }): Promise<KeptLesson[]>;
  /**
   * Stores a new lesson, or with `translationOf` further languages of an existing one, and returns what
   * stands then. Of two simultaneous writers the first wins; the second only adds languages if both wrote
   * the same sentences. Null if the translated lesson was withdrawn or edited in the meantime: then nothing
   * is stored.
   */
  save(
    lesson: Lesson & { ids: string[]; at: number; translationOf?: string },
  ): Promise<KeptLesson | null>;
}
