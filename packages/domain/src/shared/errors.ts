export type DomainErrorCode =
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "invalid"
  | "unsupported"
  | "too_large"
  | "limit_reached"
  | "supplier_failed";

interface DomainErrorDetails {
  /** A stable dotted name of the very case, for clients that must tell cases apart. */
  reason: string;
  cause?: unknown;
  /** For suppliers: whether the failure is transient. */
  retryable?: boolean;
  /** For limits: after how long the same request is granted again, where that is known. */
  retryAfterMs?: number | null;
}

/** What stops a use case, with a sentence that may be shown to the person who asked. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly reason: string;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;

  constructor(code: DomainErrorCode, message: string, details: DomainErrorDetails) {
    super(message, { cause: details.cause });
    this.name = "DomainError";
    this.code = code;
    this.reason = details.reason;
    this.retryable = details.retryable ?? false;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}
