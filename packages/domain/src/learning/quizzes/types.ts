/** A learner of a course, as its teacher knows them. */
export interface CourseLearner {
  userId: string;
  name: string;
  email: string;
}

/** A score as it is entered: the subject is a concept's term where it is about one. */
export interface EnteredScore {
  userId: string;
  conceptId: string | null;
  subject: string;
  /** 0 to 100, whole. */
  percent: number;
  /** Epoch ms. */
  takenAt: number;
}

/** One learner has one score in a subject at a moment. */
export type ScoreKey = Pick<EnteredScore, "userId" | "subject" | "takenAt">;

export interface CourseScore extends EnteredScore {
  id: string;
  courseId: string;
  learnerName: string;
}

export interface QuizScoreStore {
  /** Of the course, by name. */
  listLearners(courseId: string): Promise<CourseLearner[]>;
  /** Of learners who are in the course, the latest quiz first. */
  list(courseId: string, limit: number): Promise<CourseScore[]>;
  find(scoreId: string): Promise<CourseScore | null>;
  /** What stands there of the same learners, subjects and moments. */
  listSame(
    courseId: string,
    keys: readonly ScoreKey[],
  ): Promise<(ScoreKey & { id: string; percent: number })[]>;
  /**
   * Keeps all of them in one step: a score of the same learner, subject and moment gets the new percent.
   * Who has left the course gets none. Answers the ids of what was added and of what was changed.
   */
  save(
    scores: readonly (EnteredScore & { id: string })[],
    of: { courseId: string; at: number },
  ): Promise<{ added: string[]; changed: string[] }>;
  /** False, and nothing changed, where the learner has another score in the subject at that moment. */
  correct(change: {
    scoreId: string;
    percent: number;
    takenAt: number;
    at: number;
  }): Promise<boolean>;
  remove(scoreId: string): Promise<void>;
}
