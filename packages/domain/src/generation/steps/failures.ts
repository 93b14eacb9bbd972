import type { Checked } from "../../episodes/index.ts";
import { DomainError, type ReasonName } from "../../shared/index.ts";

/** The error of a script that no writer could get through the checks. */
export function scriptFailed(checks: (Checked & { detail: string })[]): DomainError {
  const detail = checks
    .map(({ kind, language, detail: why }) => `${kind} (${language ?? "all"}): ${why}`)
    .join("; ");
  return new DomainError("supplier_failed", "No script passed its checks, so nothing was spoken.", {
    reason: "script.checks_failed",
    cause: new Error(detail),
  });
}

/** Why an episode failed, for people: the error's sentence, or that it was our fault. */
export interface Failure {
  error: string;
  reason: ReasonName;
}

export function describeFailure(error: unknown): Failure {
  if (error instanceof DomainError) return { error: error.message, reason: error.reason };
  return {
    error: "Something went wrong on our side while this episode was made.",
    reason: "internal",
  };
}

/** Whether a failure is transient: a supplier said so, or the error is unknown. */
export function isTransientFailure(error: unknown): boolean {
  return error instanceof DomainError ? error.retryable : true;
}
