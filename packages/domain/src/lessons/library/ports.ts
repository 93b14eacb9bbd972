import type { AbilityLevel, LearnerSettings } from "../../accounts/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Lesson } from "../lesson.ts";

/** A lesson of the library as its course's staff see it. */
export interface LibraryLesson extends Lesson {
  id: string;
  courseId: string;
  version: number;
  /** The person who wrote this version; null for a script writer's. */
  editedBy: string | null;
  createdAt: number;
}

/** The shared lessons for staff; versions never change, a new one replaces them. */
export interface LessonLibrary {
  /** The current lessons, by concept and level. */
  list(courseId: string): Promise<LibraryLesson[]>;
  /** Null if it does not exist or was withdrawn. */
  find(lessonId: string): Promise<LibraryLesson | null>;
  /** The current one; null if there is none. */
  findStanding(
    lesson: Pick<Lesson, "conceptId" | "level" | "variant">,
  ): Promise<LibraryLesson | null>;
  /** Withdraws a version and adds the next one; false if it was withdrawn in the meantime. */
  replace(change: {
    lessonId: string;
    next: Lesson;
    /** The ids of the lesson and of each of its texts. */
    ids: string[];
    /** Null for a script writer's. */
    editedBy: string | null;
    at: number;
  }): Promise<boolean>;
  /** The next episode that needs it has it rewritten; false if it was withdrawn already. */
  withdraw(change: { lessonId: string; at: number }): Promise<boolean>;
  /** Also one that was withdrawn; null if it does not exist. */
  findVersion(lessonId: string): Promise<LibraryLesson | null>;
  /**
   * Lets it stand again; false if it stands, a newer version was written or its concept was changed since it was
   * withdrawn, or with it.
   */
  restore(change: { lessonId: string; at: number }): Promise<boolean>;
}

/** A lesson to write before an episode needs it; languages in the order of `LANGUAGES`. */
export interface WritingRequest {
  conceptId: string;
  level: AbilityLevel;
  languages: Language[];
}

/** Learners of a course who hear the same lessons. */
export interface LessonAudience {
  chosenLevel: AbilityLevel;
  /** 0 to 100, over their last scores; null if there are too few. */
  averagePercent: number | null;
  languages: Language[];
  learners: number;
}

/** Lessons to write in the background: one row each, however often they are requested. */
export interface WritingRequestStore {
  /** The largest first. */
  listAudiences(about: {
    courseId: string;
    /** How many of a learner's last scores count, and the minimum. */
    scoresRead: number;
    scoresNeeded: number;
    /** For learners who never chose. */
    defaults: Pick<LearnerSettings, "abilityLevel" | "languages">;
  }): Promise<LessonAudience[]>;
  /** Existing requests stay as they are; `again` also revives those that were given up. */
  add(requests: WritingRequest[], how: { at: number; again: boolean }): Promise<void>;
  /** Claims the requests that are due, for one try each. */
  take(due: {
    at: number;
    until: number;
    limit: number;
  }): Promise<(WritingRequest & { courseId: string; tries: number })[]>;
  remove(request: WritingRequest): Promise<void>;
  /** Postpones a request until then; null gives it up. */
  putOff(
    request: WritingRequest,
    later: { tryAt: number | null; error: string; at: number },
  ): Promise<void>;
  count(courseId: string): Promise<{ waiting: number; givenUp: number }>;
}
