import type { ApprovalRule, CourseApproval, WaitingEpisode } from "./types.ts";

/** An episode with the person whose it is. */
export interface DecidedEpisode {
  id: string;
  userId: string;
}

/** The episodes that wait for a course's teachers. */
export interface ApprovalStore {
  findRule(courseId: string): Promise<ApprovalRule>;
  /** Episodes that are still being made are no longer asked about once it is off; those in the queue stay. */
  setRule(change: { courseId: string; isRequired: boolean; at: number }): Promise<void>;
  /** The queue of a course, the longest waiting first. */
  list(page: {
    courseId: string;
    limit: number;
    cursor: string | null;
  }): Promise<{ episodes: WaitingEpisode[]; nextCursor: string | null }>;
  /** The word of every course on an episode that is in a queue; none for other episodes. */
  listOfEpisode(episodeId: string): Promise<CourseApproval[]>;
  /**
   * Approves those of the episodes that wait for the course. An episode that has its last approval is
   * released in the same transaction, at this moment.
   */
  approve(change: {
    courseId: string;
    episodeIds: string[];
    at: number;
  }): Promise<{ approved: DecidedEpisode[]; released: string[] }>;
  /** Rejects an episode that waits for the course; null if it does not. */
  reject(change: {
    courseId: string;
    episodeId: string;
    reason: string;
    at: number;
  }): Promise<DecidedEpisode | null>;
}
