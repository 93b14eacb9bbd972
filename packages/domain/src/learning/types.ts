export interface QuizScore {
  courseId: string;
  /** What was tested: a concept's term or a topic. */
  subject: string;
  conceptId: string | null;
  percent: number;
  takenAt: number;
}

export interface LearningStore {
  /** Newest first. */
  listQuizScores(userId: string, limit: number): Promise<QuizScore[]>;
  /**
   * Of the course's concepts those that finished episodes of the learner teach, and how many of these
   * episodes the learner finished; and the quizzes of the course, added up by concept.
   */
  readCourse(of: { userId: string; courseId: string }): Promise<{
    taught: { conceptId: string; episodes: number; finished: number }[];
    tested: { conceptId: string | null; quizzes: number; percents: number }[];
  }>;
  /** Of the concepts those that can be heard in an episode of the learner's own: the latest that teaches it. */
  listTaught(of: {
    userId: string;
    conceptIds: string[];
  }): Promise<{ conceptId: string; episodeId: string }[]>;
}
