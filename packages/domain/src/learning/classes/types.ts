/** How one learner of a course stands in it. */
export interface ClassLearner {
  enrollmentId: string;
  userId: string;
  name: string;
  joinedAt: number;
  /** When they last heard or read something of the course; null for never. */
  lastHeardAt: number | null;
  /** Concepts that are due for review on their own day. */
  due: number;
  /** Concepts of which the last answer was not right. */
  weak: number;
  /** Answers that count. */
  answers: number;
  /** Results that they corrected. */
  overruled: number;
}

/** A class as a whole, which names nobody. */
export interface ClassTotals {
  learners: number;
  /** Of them, who heard something of the course since the moment that was asked for. */
  active: number;
  due: number;
  weak: number;
  answers: number;
  overruled: number;
}

/** A concept and kind of question that was often not answered right. */
export interface MissedQuestion {
  conceptId: string;
  term: string;
  kind: string;
  asked: number;
  missed: number;
  /** The last answers that were typed, newest first; none where they could be told apart. */
  answers: string[];
}

/** What a course wants of its teachers. */
export interface CourseAttention {
  courseId: string;
  learners: number;
  /** Who heard nothing of it since the moment that was asked for. */
  silent: number;
  /** Results that learners corrected since. */
  overruled: number;
  /** Lessons that were taken back and not written anew. */
  withdrawn: number;
  /** Concepts that materials suggest and nobody decided on. */
  proposed: number;
}

/** The day on which it is in each time zone, as 2026-11-30. */
export type DaysByZone = Record<string, string>;

/** What is known of learners together, by course. */
export interface ClassStore {
  /** How many of the first thousand learners live in each time zone. */
  listZones(courseId: string): Promise<{ timeZone: string; learners: number }[]>;
  /** At most so many learners behind the one with the enrolment, in the order of joining. */
  listLearners(page: {
    courseId: string;
    limit: number;
    after: string | null;
    days: DaysByZone;
  }): Promise<ClassLearner[]>;
  /** Of the first thousand learners. */
  sumLearners(of: { courseId: string; since: number; days: DaysByZone }): Promise<ClassTotals>;
  /** Asked since then, what was missed most often first. */
  listMissed(of: { courseId: string; since: number; limit: number }): Promise<MissedQuestion[]>;
  listAttention(of: { courseIds: string[]; since: number }): Promise<CourseAttention[]>;
}
