/**
 * A material on its way through the models, a range of pages after the other:
 * - `running`: it waits for its turn, or pages of it are with a model;
 * - `done`: nothing of it waits; what no model could do has the built-in proposals;
 * - `stopped`: a teacher called it off, and it can go on from there;
 * - `gave_up`: it failed for a reason of ours, and can go on as well.
 */
export type ProposalRunStatus = "running" | "done" | "stopped" | "gave_up";

/**
 * Why pages of it have the built-in proposals: the budget of the month is used up, no model answered, or what they
 * wrote was not borne out by the pages.
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
  /** Ranges of pages that no model could do; they are asked for again where somebody wants it. */
  missed: number[];
  /** The last reason for that. */
  failure: ProposalRunFailure | null;
}

/** A run that an attempt holds. */
export interface HeldProposalRun extends ProposalRun {
  attempt: number;
  /** How often it was begun since it last came on. */
  tries: number;
  /** Into how many ranges its pages are cut; 0 until the material was opened. */
  partCount: number;
  /** The ranges that are still to be done, from 0. */
  waiting: number[];
}
