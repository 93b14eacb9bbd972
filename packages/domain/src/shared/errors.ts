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

/** Of a reason that says everything by its name. */
export type NoDetails = Record<string, never>;

/**
 * Why a use case is stopped, by stable names, and what each says besides: for clients that say it in
 * their own words. A room adds its reasons in its `reasons.ts`; here are those of any request.
 */
export interface ReasonDetails {
  /** What nobody foresaw, and is ours. */
  internal: NoDetails;
  "request.content_type": NoDetails;
  "request.invalid": NoDetails;
  "request.malformed": NoDetails;
  "request.too_large": NoDetails;
  "request.timeout": NoDetails;
  "origin.foreign": NoDetails;
  "storage.full": NoDetails;
  "media.store_failed": NoDetails;
  "media.key_taken": NoDetails;
  "media.upload_incomplete": NoDetails;
}

export type ReasonName = keyof ReasonDetails;

/** A reason as it is sent to clients: its details are those of its name. */
export type Reason = {
  [TName in ReasonName]: { reason: TName; details: ReasonDetails[TName] };
}[ReasonName];

type GivenReason = {
  [TName in ReasonName]: ReasonDetails[TName] extends NoDetails
    ? { reason: TName; details?: undefined }
    : { reason: TName; details: ReasonDetails[TName] };
}[ReasonName];

type Circumstances = GivenReason & {
  cause?: unknown;
  /** For suppliers: whether the failure is transient. */
  retryable?: boolean;
  /** For limits: after how long the same request is granted again, where that is known. */
  retryAfterMs?: number | null;
};

/** What stops a use case, with a sentence that may be shown to the person who asked. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly reason: ReasonName;
  readonly details: Reason["details"];
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;

  constructor(code: DomainErrorCode, message: string, circumstances: Circumstances) {
    super(message, { cause: circumstances.cause });
    this.name = "DomainError";
    this.code = code;
    this.reason = circumstances.reason;
    this.details = circumstances.details ?? {};
    this.retryable = circumstances.retryable ?? false;
    this.retryAfterMs = circumstances.retryAfterMs ?? null;
  }
}
