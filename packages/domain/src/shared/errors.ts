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

/** For a reason whose name says everything. */
export type NoDetails = Record<string, never>;

/**
 * The reasons for which use cases fail, by stable names, with their details, so that clients can say them
 * in their own words. Each room adds its own in `reasons.ts`; these can occur in any request.
 */
export interface ReasonDetails {
  /** An unforeseen error of ours. */
  internal: NoDetails;
  "request.content_type": NoDetails;
  "request.invalid": NoDetails;
  "request.malformed": NoDetails;
  "request.too_large": NoDetails;
  "request.timeout": NoDetails;
  "origin.foreign": NoDetails;
  "storage.full": NoDetails;
  "storage.read_only": NoDetails;
  "media.store_failed": NoDetails;
  "media.key_taken": NoDetails;
  "media.upload_incomplete": NoDetails;
}

export type ReasonName = keyof ReasonDetails;

/** A reason as clients receive it: with the details of its name. */
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
  /** For limits: the delay after which the same request succeeds, if known. */
  retryAfterMs?: number | null;
};

/** A use case's refusal, with a sentence for the person who asked. */
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
