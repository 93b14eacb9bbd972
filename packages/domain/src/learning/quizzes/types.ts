/** A learner of a course, for its teachers. */
export interface CourseLearner {
  userId: string;
  name: string;
  email: string;
}

/** An entered score; the subject is the concept's term if it is about one. */
export interface EnteredScore {
  userId: string;
  conceptId: string | null;
  subject: string;
  /** A whole number from 0 to 100. */
  percent: number;
  /** Epoch ms. */
  takenAt: number;
}

/** A learner has at most one score per subject and time. */
export type ScoreKey = Pick<EnteredScore, "userId" | "subject" | "takenAt">;

export interface CourseScore extends EnteredScore {
  id: string;
  courseId: string;
  learnerName: string;
}

export interface QuizScoreStore {
  /** The learners of the course by name. */
  listLearners(courseId: string): Promise<CourseLearner[]>;
  /** Scores of the course's current learners, the latest quiz first. */
  list(courseId: string, limit: number): Promise<CourseScore[]>;
  find(scoreId: string): Promise<CourseScore | null>;
  /** Existing scores of the same learners, subjects and times. */
  listSame(
    courseId: string,
    keys: readonly ScoreKey[],
  ): Promise<(ScoreKey & { id: string; percent: number })[]>;
  /**
   * Stores all of them in one transaction: an existing score of the same learner, subject and time gets the
   * new percentage. Learners who have left the course get none. Returns the ids of added and of changed
   * scores.
   */
  save(
    scores: readonly (EnteredScore & { id: string })[],
    of: { courseId: string; at: number },
  ): Promise<{ added: string[]; changed: string[] }>;
  /** False without a change if the learner has another score for the subject at that time. */
  correct(change: {
    scoreId: string;
    percent: number;
    takenAt: number;
    at: number;
  }): Promise<boolean>;
  remove(scoreId: string): Promise<void>;
}
