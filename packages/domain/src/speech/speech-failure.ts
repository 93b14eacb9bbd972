import { DomainError } from "../shared/index.ts";

/**
 * - `speech.busy`: the supplier asks to wait; `speech.unreachable`: it did not answer in time;
 * - `speech.refused`: it will never speak this; `speech.damaged`: its audio is unusable;
 * - `speech.unusable`: its audio is unusable again and again; `speech.lost`: a stored part is gone.
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

/** A speech call without usable audio, and its cost. */
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
