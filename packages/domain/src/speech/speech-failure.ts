import { DomainError } from "../shared/index.ts";

/**
 * - `speech.busy`: the supplier asks for patience; `speech.unreachable`: it did not answer in time;
 * - `speech.refused`: it will never speak this; `speech.damaged`: what it sent cannot be used;
 * - `speech.unusable`: it sent what cannot be used again and again; `speech.lost`: a piece that was
 *   spoken is gone.
 */
export type SpeechFailureReason =
  | "speech.busy"
  | "speech.unreachable"
  | "speech.refused"
  | "speech.damaged"
  | "speech.unusable"
  | "speech.lost";

const sentences: Record<SpeechFailureReason, string> = {
  "speech.busy": "The speech service is busy.",
  "speech.unreachable": "The speech service did not answer in time.",
  "speech.refused": "The speech service refused a piece of this episode.",
  "speech.damaged": "The speech service sent audio that cannot be used.",
  "speech.unusable": "The speech service sent audio that cannot be used, several times.",
  "speech.lost": "A spoken piece of this episode is gone.",
};

/** A call for speech that brought nothing, and what it cost all the same. */
export class SpeechFailure extends DomainError {
  readonly billedCharacters: number;

  constructor(
    reason: SpeechFailureReason,
    details: { billedCharacters?: number; cause?: unknown } = {},
  ) {
    super("supplier_failed", sentences[reason], {
      reason,
      retryable: reason !== "speech.refused" && reason !== "speech.unusable",
      cause: details.cause,
    });
    this.name = "SpeechFailure";
    this.billedCharacters = details.billedCharacters ?? 0;
  }
}
