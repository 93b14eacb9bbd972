export interface QuizScore {
  courseId: string;
  /** The tested subject: a concept's term or a topic. */
  subject: string;
  conceptId: string | null;
  percent: number;
  takenAt: number;
}

export interface LearningStore {
  /** Newest first. */
  listQuizScores(userId: string, limit: number): Promise<QuizScore[]>;
  /**
   * The course's concepts that finished episodes of the learner teach, with the number that the learner
   * finished; and the course's quizzes, summed up by concept.
   */
  readCourse(of: { userId: string; courseId: string }): Promise<{
    taught: { conceptId: string; episodes: number; finished: number }[];
    tested: { conceptId: string | null; quizzes: number; percents: number }[];
  }>;
  /** Which of the concepts the learner can hear in an own episode: the latest that teaches it. */
  listTaught(of: {
    userId: string;
    conceptIds: string[];
  }): Promise<{ conceptId: string; episodeId: string }[]>;
}
