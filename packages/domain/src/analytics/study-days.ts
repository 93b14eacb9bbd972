import type { DayRange } from "./day-range.ts";

/** First answers to questions. */
export interface AnswerCounts {
  answers: number;
  /** Of them, those that were right; half right does not count. */
  rights: number;
}

export interface CourseName {
  courseId: string;
  title: string;
}

/** What an episode has of a course: its concepts, or for an upload the course that it was sent to. */
export interface CourseShare extends CourseName {
  episodeId: string;
  share: number;
}

/** What learners did on their days besides listening, and which courses it belongs to. */
export interface StudyDayStore {
  /** The answers of a range by course: null for concepts that are gone. */
  listCourseAnswers(
    userId: string,
    range: DayRange,
  ): Promise<(AnswerCounts & { course: CourseName | null })[]>;
  /** The courses of some of the learner's episodes; episodes that are gone have none. */
  listCourseShares(userId: string, episodeIds: readonly string[]): Promise<CourseShare[]>;
}
