import { DomainError, type DomainErrorCode, type Reason } from "@learnlab/domain";

import { RequestRefusal } from "./request-refusal.ts";

const statuses = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid: 422,
  unsupported: 415,
  too_large: 413,
  limit_reached: 429,
  supplier_failed: 502,
} as const satisfies Record<DomainErrorCode, number>;

/** The HTTP status of a domain error. */
export function statusOf(error: DomainError): (typeof statuses)[DomainErrorCode] {
  return statuses[error.code];
}

/** An error as problem+json (RFC 9457), without internal details. */
export function answerProblem(error: unknown, requestId: string): Response {
  if (error instanceof RequestRefusal) return answerRefusal(error, requestId);
  if (!(error instanceof DomainError)) {
    return problem({
      status: 500,
      code: "internal",
      message: "Something went wrong on our side.",
      requestId,
    });
  }
  return problem({
    status: statusOf(error),
    code: error.reason,
    details: error.details,
    message: error.message,
    requestId,
    retryAfterMs: error.retryAfterMs,
  });
}

function answerRefusal({ status, code, message }: RequestRefusal, requestId: string): Response {
  const response = problem({ status, code, message, requestId });
  if (status === 429) response.headers.set("retry-after", "60");
  return response;
}

export function problem(answer: {
  status: number;
  code: string;
  message: string;
  /** Names and numbers that belong to the code. */
  details?: Reason["details"];
  /** Null if everybody must get the same text. */
  requestId: string | null;
  /** The delay in ms after which the same request may succeed. */
  retryAfterMs?: number | null;
}): Response {
  const { status, code, message, details = {}, requestId, retryAfterMs = null } = answer;
  const wait = retryAfterMs === null ? null : String(Math.ceil(retryAfterMs / 1000));
  return Response.json(
    {
      type: "about:blank",
      status,
      title: message,
      code,
      message,
      ...(Object.keys(details).length === 0 ? {} : { details }),
      ...(requestId === null ? {} : { requestId }),
    },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        ...(wait === null ? {} : { "retry-after": wait }),
      },
    },
  );
}
