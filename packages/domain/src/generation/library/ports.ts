import type { Lesson } from "../types.ts";

/** A lesson of the library with what its course's staff must know of it. */
export interface LibraryLesson extends Lesson {
  id: string;
  courseId: string;
  version: number;
  /** Of the person who wrote this version; null for a writer's own. */
  editedBy: string | null;
  createdAt: number;
}

/** The shared lessons as staff see and change them; versions are never changed, only followed. */
export interface LessonLibrary {
  /** Those that are heard now, by concept and level. */
  list(courseId: string): Promise<LibraryLesson[]>;
  /** Null for one that does not exist or was withdrawn. */
  find(lessonId: string): Promise<LibraryLesson | null>;
  /** Withdraws a version and puts the next one in its place; false when it was withdrawn meanwhile. */
  replace(change: {
    lessonId: string;
    next: Lesson;
    /** For the lesson and each of its texts. */
    ids: string[];
    editedBy: string;
    at: number;
  }): Promise<boolean>;
  /** The next episode that needs it has it written anew; false when it was withdrawn already. */
  withdraw(change: { lessonId: string; at: number }): Promise<boolean>;
}
