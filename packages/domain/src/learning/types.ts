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
}
