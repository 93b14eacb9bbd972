import type { CourseAnswer, CourseDay, LessonHearing, LearnedConcept } from "./types.ts";

/** A learner of a course. */
export interface OfLearner {
  courseId: string;
  userId: string;
}

/** How a course is heard; of a class, its first thousand learners. */
export interface HearingStore {
  /** The days since then of each learner who listened or read, or of one, a row for each episode. */
  listDays(of: {
    courseId: string;
    userId: string | null;
    since: string;
  }): Promise<{ userId: string; days: CourseDay[] }[]>;
  /** Each concept with how the course's learners heard and answered it, in the order of the course. */
  listLessons(courseId: string): Promise<LessonHearing[]>;
  listConcepts(of: OfLearner): Promise<LearnedConcept[]>;
  /** The latest first. */
  listAnswers(of: OfLearner, limit: number): Promise<CourseAnswer[]>;
}
