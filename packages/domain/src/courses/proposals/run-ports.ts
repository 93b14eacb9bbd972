import type { HeldProposalRun, ProposalRun } from "./runs.ts";
import type { Proposal } from "./types.ts";

/** Where a run stands after a part of it. */
export interface ProposalRunProgress extends Pick<
  HeldProposalRun,
  "id" | "attempt" | "waiting" | "missed" | "failure" | "pagesRead"
> {
  leaseUntil: number;
  at: number;
}

/** Which materials models read for concepts, and how far they are: one run a material. */
export interface ProposalRunStore {
  list(courseId: string): Promise<ProposalRun[]>;
  find(runId: string): Promise<ProposalRun | null>;
  /**
   * Begins the run of a material, or takes up again what it has not done or no model could do. Answers its id; null
   * where it is under way, or nothing is left. A first one takes away what waits and nobody has touched.
   */
  begin(run: {
    id: string;
    courseId: string;
    materialId: string;
    at: number;
  }): Promise<string | null>;
  /** Holds a run that nobody holds; null where there is none. */
  claim(claim: { id: string; at: number; leaseUntil: number }): Promise<HeldProposalRun | null>;
  /** False, here and below, where another attempt has taken over, or somebody called it off. */
  plan(plan: {
    id: string;
    attempt: number;
    partCount: number;
    pageCount: number;
    at: number;
  }): Promise<boolean>;
  /**
   * Keeps the proposals of a part in the place of those that it has, but for those that a person has touched, and
   * how far the run is: all or nothing. With nothing left to wait for it is done.
   */
  keepPart(
    progress: ProposalRunProgress & {
      part: number;
      proposals: { id: string; proposal: Proposal }[];
    },
  ): Promise<boolean>;
  /** Gives the run back, to be taken up again at once. */
  release(held: Pick<HeldProposalRun, "id" | "attempt">): Promise<void>;
  /** Ends a run that is under way, whoever holds it. */
  end(change: { id: string; status: "stopped" | "gave_up"; at: number }): Promise<boolean>;
  /** Runs that wait longer than they should, each taken once. */
  takeWaiting(sweep: {
    waitingSince: number;
    /** Whoever held a run before then is gone; 0 where others may be at work. */
    onlyWorkerSince: number;
    at: number;
    limit: number;
  }): Promise<{ id: string }[]>;
}
