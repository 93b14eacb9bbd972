import type { ModelFault, ModelProvider } from "./model-schedule.ts";

export const MODEL_KEY = "a-key-that-only-fault-runs-know";

/**
 * How long a call may take, and all that write one script; of the latter no call begins in the last
 * two seconds, which leaves room for four that hang.
 */
export const MODEL_TIMES = { MODEL_TIMEOUT_MS: "500", SCRIPT_DEADLINE_MS: "4000" };

/** A call of a model, as its supplier saw and billed it. */
export interface LoggedModelCall {
  provider: ModelProvider;
  fault: ModelFault | "obedient" | null;
  /** What the supplier found wrong with the call; empty where nothing was. */
  complaint: string;
  /** Tokens, in and out. */
  units: number;
  system: string;
  /** The data, without what a second try adds to it. */
  task: string;
  /** Of a second try: what was wrong with the first. */
  faults: string[];
}

/** The same call as the product saw it, where it was made at all. */
export interface SeenModelCall {
  provider: ModelProvider;
  /** False where nobody said what it cost: its reservation stays open. */
  isCostKnown: boolean;
  ms: number;
}
