import type { AbilityLevel, LearnerSettings } from "../../accounts/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Lesson } from "../lesson.ts";

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
  /** The one that is heard now; null when there is none. */
  findStanding(
    lesson: Pick<Lesson, "conceptId" | "level" | "variant">,
  ): Promise<LibraryLesson | null>;
  /** Withdraws a version and puts the next one in its place; false when it was withdrawn meanwhile. */
  replace(change: {
    lessonId: string;
    next: Lesson;
    /** For the lesson and each of its texts. */
    ids: string[];
    /** Null for a writer's own. */
    editedBy: string | null;
    at: number;
  }): Promise<boolean>;
  /** The next episode that needs it has it written anew; false when it was withdrawn already. */
  withdraw(change: { lessonId: string; at: number }): Promise<boolean>;
}

/** A lesson that is to be there before an episode needs it; languages in the order of `LANGUAGES`. */
export interface WritingRequest {
  conceptId: string;
  level: AbilityLevel;
  languages: Language[];
}

/** Learners of a course who hear the same lessons. */
export interface LessonAudience {
  chosenLevel: AbilityLevel;
  /** 0 to 100, over their last scores; null where there are too few of them. */
  averagePercent: number | null;
  languages: Language[];
  learners: number;
}

/** Which lessons are to be written in the background: each is one row, however often it is requested. */
export interface WritingRequestStore {
  /** The largest first. */
  listAudiences(about: {
    courseId: string;
    /** How many of a learner's last scores count, and how many of them there must be. */
    scoresRead: number;
    scoresNeeded: number;
    /** Of learners who never chose. */
    defaults: Pick<LearnerSettings, "abilityLevel" | "languages">;
  }): Promise<LessonAudience[]>;
  /** Those that are there stay as they are; `again` takes up those that were given up. */
  add(requests: WritingRequest[], how: { at: number; again: boolean }): Promise<void>;
  /** Takes those that are due until the given time, for one try; nobody else gets them meanwhile. */
  take(due: {
    at: number;
    until: number;
    limit: number;
  }): Promise<(WritingRequest & { courseId: string; tries: number })[]>;
  remove(request: WritingRequest): Promise<void>;
  /** To be tried again then; never, where that is null. */
  putOff(
    request: WritingRequest,
    later: { tryAt: number | null; error: string; at: number },
  ): Promise<void>;
  count(courseId: string): Promise<{ waiting: number; givenUp: number }>;
}
