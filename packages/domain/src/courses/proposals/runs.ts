/**
 * The status of a run of models over a material's pages:
 * - `running`: it waits for its turn, or a model is reading pages;
 * - `done`: nothing waits; pages that no model could do have the built-in proposals;
 * - `stopped`: a teacher cancelled it, and it can be resumed;
 * - `gave_up`: it failed because of an error of ours, and can be resumed.
 */
export type ProposalRunStatus = "running" | "done" | "stopped" | "gave_up";

/**
 * Why pages have the built-in proposals: the month's budget is used up, no model answered, or the pages do
 * not support what the models wrote.
 */
export type ProposalRunFailure = "budget" | "unanswered" | "unfit";

export interface ProposalRun {
  id: string;
  courseId: string;
  materialId: string;
  status: ProposalRunStatus;
  /** 0 until the material was opened. */
  pageCount: number;
  pagesRead: number;
  /** Ranges of pages that no model could do; they can be requested again. */
  missed: number[];
  /** The last reason for that. */
  failure: ProposalRunFailure | null;
}

/** A run with the attempt that holds it. */
export interface HeldProposalRun extends ProposalRun {
  attempt: number;
  /** How often it was started since its last progress. */
  tries: number;
  /** The number of ranges of its pages; 0 until the material was opened. */
  partCount: number;
  /** The ranges that are not done yet, from 0. */
  waiting: number[];
}
