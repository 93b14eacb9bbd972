import type { HeldProposalRun, ProposalRun } from "./runs.ts";
import type { Proposal } from "./types.ts";

/** The state of a run after one of its parts. */
export interface ProposalRunProgress extends Pick<
  HeldProposalRun,
  "id" | "attempt" | "waiting" | "missed" | "failure" | "pagesRead"
> {
  leaseUntil: number;
  at: number;
}

/** Runs of models over materials: one run per material. */
export interface ProposalRunStore {
  list(courseId: string): Promise<ProposalRun[]>;
  find(runId: string): Promise<ProposalRun | null>;
  /**
   * Begins the run of a material, or resumes what is not done or what no model could do. Returns its id;
   * null if it is running, or nothing is left. A first run deletes waiting proposals that nobody has
   * touched.
   */
  begin(run: {
    id: string;
    courseId: string;
    materialId: string;
    at: number;
  }): Promise<string | null>;
  /** Claims a run that nobody holds; null if there is none. */
  claim(claim: { id: string; at: number; leaseUntil: number }): Promise<HeldProposalRun | null>;
  /** False, here and below, if another attempt has taken over, or the run was cancelled. */
  plan(plan: {
    id: string;
    attempt: number;
    partCount: number;
    pageCount: number;
    at: number;
  }): Promise<boolean>;
  /**
   * Stores the proposals of a part, replacing its earlier ones except those that a person has touched, with
   * the run's progress, in one transaction. The run is done when nothing waits.
   */
  keepPart(
    progress: ProposalRunProgress & {
      part: number;
      proposals: { id: string; proposal: Proposal }[];
    },
  ): Promise<boolean>;
  /** Releases the run, so that it can be resumed at once. */
  release(held: Pick<HeldProposalRun, "id" | "attempt">): Promise<void>;
  /** Ends a running run, whoever holds it. */
  end(change: { id: string; status: "stopped" | "gave_up"; at: number }): Promise<boolean>;
  /** Claims runs that have waited too long, each once. */
  takeWaiting(sweep: {
    waitingSince: number;
    /** Runs claimed before then have no worker any more; 0 if there may be several workers. */
    onlyWorkerSince: number;
    at: number;
    limit: number;
  }): Promise<{ id: string }[]>;
}
