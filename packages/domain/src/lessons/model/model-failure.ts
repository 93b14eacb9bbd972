import { DomainError } from "../../shared/index.ts";

/**
 * - `model.busy`: the supplier asks to wait; `model.unreachable`: it did not answer in time;
 * - `model.refused`: it does not answer this request; `model.cut_off`: the answer hit the token limit;
 * - `model.invalid`: the answer is not JSON, or far too long;
 * - `model.gone`: no model of the list exists any more;
 * - `model.unauthorized`: the key or the account is not accepted.
 */
export type ModelFailureReason =
  | "model.busy"
  | "model.unreachable"
  | "model.refused"
  | "model.cut_off"
  | "model.invalid"
  | "model.gone"
  | "model.unauthorized";

const sentences: Record<ModelFailureReason, string> = {
  "model.busy": "The writing service is busy.",
  "model.unreachable": "The writing service did not answer in time.",
  "model.refused": "The writing service refused to write a piece of this episode.",
  "model.cut_off": "The writing service wrote more than it may.",
  "model.invalid": "The writing service sent a text that cannot be used.",
  "model.gone": "The writing service no longer has any of the models that are set up.",
  "model.unauthorized": "The writing service does not accept the key that is set up.",
};

const hopeless = new Set<ModelFailureReason>(["model.refused", "model.gone", "model.unauthorized"]);

interface ModelFailureDetails {
  /** The model that was asked last. */
  model: string;
  inputTokens?: number;
  outputTokens?: number;
  /** False if the call may have been billed for an unknown amount. */
  isCostKnown?: boolean;
  cause?: unknown;
}

/** A model call without a usable answer, and its cost. */
export class ModelFailure extends DomainError {
  declare readonly reason: ModelFailureReason;
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly isCostKnown: boolean;

  constructor(reason: ModelFailureReason, details: ModelFailureDetails) {
    super("supplier_failed", sentences[reason], {
      reason,
      retryable: !hopeless.has(reason),
      cause: details.cause,
    });
    this.name = "ModelFailure";
    this.model = details.model;
    this.inputTokens = details.inputTokens ?? 0;
    this.outputTokens = details.outputTokens ?? 0;
    this.isCostKnown = details.isCostKnown ?? true;
  }
}
