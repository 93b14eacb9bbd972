/** A learner's progress in a course. */
export interface ClassMember {
  userId: string;
  name: string;
  timeZone: string;
  joinedAt: number;
  /** When they last heard or read something of the course; null for never. */
  lastHeardAt: number | null;
  /** Concepts that are due on the learner's local day. */
  due: number;
  /** Concepts whose last answer was not right. */
  weak: number;
  /** Answers that count. */
  answers: number;
  /** Results that they overruled. */
  overruled: number;
}

/** A question that was often not answered right. */
export interface MissedQuestion {
  conceptId: string;
  term: string;
  kind: string;
  /** As it is asked now; empty if the concept has no question of the kind any more. */
  question: string;
  asked: number;
  missed: number;
  /**
   * Typed answers that were not right, the most frequent first and then the newest, each with how often it was
   * given.
   */
  answers: { text: string; times: number }[];
}

/** What needs attention in a course. */
export interface CourseAttention {
  courseId: string;
  learners: number;
  /** Learners who listened to nothing of it since the given day. */
  silent: number;
  /** Results that learners overruled since then. */
  overruled: number;
  /** Lessons that were withdrawn and not rewritten. */
  withdrawn: number;
  /** Proposed concepts that wait for a decision. */
  proposed: number;
  /** Open reports of problems. */
  problems: number;
  /** Episodes that wait for an approval, and since when the first one does; null without any. */
  unapproved: number;
  unapprovedSince: number | null;
}

/** The current local day in each time zone, as 2026-11-30. */
export type DaysByZone = Record<string, string>;

/** Data about the learners of a course together. */
export interface ClassStore {
  /** How many of the first thousand learners live in each time zone. */
  listZones(courseId: string): Promise<{ timeZone: string; learners: number }[]>;
  /** The first thousand learners in the order of joining, or the one. */
  listLearners(of: {
    courseId: string;
    userId: string | null;
    days: DaysByZone;
  }): Promise<ClassMember[]>;
  /** Questions asked since then, the most missed first. */
  listMissed(of: { courseId: string; since: number; limit: number }): Promise<MissedQuestion[]>;
  /** What was corrected since a moment, and who listened on no day since a date. */
  listAttention(of: {
    courseIds: string[];
    since: number;
    sinceDay: string;
  }): Promise<CourseAttention[]>;
}
