import type { StepProgress } from "../../episodes/index.ts";
import type { ReasonName } from "../../shared/index.ts";

/** A finished try at a step; `lost` if its worker ended without a word. */
export interface PastAttempt {
  number: number;
  beganAt: number;
  /** Null if nobody saw its end. */
  endedAt: number | null;
  outcome: "done" | "failed" | "lost";
  /** Why it failed. */
  reason: ReasonName | null;
}

export interface StepAttempt extends Omit<PastAttempt, "outcome"> {
  outcome: PastAttempt["outcome"] | "running";
}

/** A step of an episode's making, with its recorded attempts, the oldest first. */
export type MadeStep = StepProgress & { attempts: StepAttempt[] };

export interface Making {
  /** How often somebody retried it. */
  retries: number;
  /** How often nobody had worked on it for too long. */
  sweeps: number;
  model: string | null;
  promptVersion: string | null;
  /** In the order in which they began; empty once they are cleaned up. */
  steps: MadeStep[];
}

/** How an episode was made, for those who run the installation. */
export interface MakingStore {
  find(of: { episodeId: string; at: number }): Promise<Making | null>;
}
