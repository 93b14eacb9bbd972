import { DomainError, type Reason } from "@learnlab/domain";
import { HTTPException } from "hono/http-exception";
import type { z } from "@hono/zod-openapi";

import { statusOf } from "../problem.ts";
import { RequestRefusal } from "../request-refusal.ts";
import type { RestContext } from "./rest-context.ts";

/** For each status its anchor in the reference, its title and its causes. */
export const PROBLEM_KINDS = {
  400: {
    slug: "malformed",
    title: "The request cannot be read",
    text: "The body is not what its content type says.",
  },
  401: {
    slug: "not-signed-in",
    title: "Not signed in",
    text: "There is no access token or session in force.",
  },
  403: {
    slug: "not-allowed",
    title: "Not allowed",
    text: "It is somebody else's, the access token lacks the scope, or a session wrote from another site.",
  },
  404: { slug: "not-found", title: "Not found", text: "Nothing has this id or address." },
  405: {
    slug: "method-not-allowed",
    title: "Method not allowed",
    text: "The address takes other methods, which the Allow header names.",
  },
  409: {
    slug: "conflict",
    title: "Not possible now",
    text: "It is not possible in the present state; it may be later.",
  },
  408: {
    slug: "too-slow",
    title: "Too slow",
    text: "The request did not arrive in time.",
  },
  413: {
    slug: "too-large",
    title: "Too large",
    text: "The request is too large, or there is no space left for what it brings.",
  },
  414: {
    slug: "address-too-long",
    title: "Address too long",
    text: "The address is longer than any that this interface has.",
  },
  415: {
    slug: "unsupported-type",
    title: "Unsupported type",
    text: "A body or a file has another type than the operation takes.",
  },
  422: {
    slug: "not-valid",
    title: "Not valid",
    text: "The request can be read, but what it says is not possible.",
  },
  429: {
    slug: "too-many",
    title: "Too many requests",
    text: "Too many requests in a minute, or podcasts on a day.",
  },
  500: {
    slug: "internal",
    title: "Something went wrong on our side",
    text: "It is written down under the request's id.",
  },
  502: {
    slug: "supplier-failed",
    title: "A supplier failed",
    text: "Something that we rely on did not answer as it should. Try again later.",
  },
  507: {
    slug: "disk-full",
    title: "Disk full or read-only",
    text: "The disk of this installation is full or can only be read, so nothing is saved. It goes on once that is mended.",
  },
} as const;

type ProblemStatus = keyof typeof PROBLEM_KINDS;

interface FieldError {
  field: string;
  message: string;
}

interface ProblemParts {
  detail: string;
  headers?: Record<string, string>;
  errors?: FieldError[];
  /** Names and numbers that belong to the code. */
  details?: Reason["details"];
}

/** A refusal by the interface itself; refusals by the product are `DomainError`s. */
export class RestProblem extends Error {
  readonly status: ProblemStatus;
  readonly code: string;
  readonly headers: Record<string, string>;
  readonly errors: FieldError[];
  readonly details: Reason["details"];

  constructor(status: ProblemStatus, code: string, more: ProblemParts) {
    super(more.detail);
    this.name = "RestProblem";
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.errors = more.errors ?? [];
    this.details = more.details ?? {};
  }
}

/** Any error as problem+json (RFC 9457), without internal details. */
export function answerProblem(error: Error, c: RestContext): Response {
  const problem = toProblem(error);
  const { machine, requestId } = c.env;
  if (problem.status === 500) machine.log.error("rest.failed", error, { route: c.req.routePath });
  return writeProblem(problem, { origin: machine.origin, requestId });
}

/** Refuses a request before it reaches this interface. */
export function answerRefusal(
  refusal: RequestRefusal,
  request: { origin: string; requestId: string },
): Response {
  return writeProblem(toProblem(refusal), request);
}

function writeProblem(
  problem: RestProblem,
  { origin, requestId }: { origin: string; requestId: string },
): Response {
  const { slug, title } = PROBLEM_KINDS[problem.status];
  return Response.json(
    {
      type: `${origin}/api/docs#${slug}`,
      title,
      status: problem.status,
      detail: problem.message,
      code: problem.code,
      ...(Object.keys(problem.details).length === 0 ? {} : { details: problem.details }),
      ...(problem.errors.length === 0 ? {} : { errors: problem.errors }),
      request_id: requestId,
    },
    {
      status: problem.status,
      headers: {
        ...problem.headers,
        "cache-control": "no-store",
        "content-type": "application/problem+json",
      },
    },
  );
}

function toProblem(error: Error): RestProblem {
  if (error instanceof RestProblem) return error;
  if (error instanceof DomainError) return fromDomain(error);
  if (error instanceof RequestRefusal) {
    return new RestProblem(error.status, error.code, { detail: error.message });
  }
  if (error instanceof HTTPException) return fromHono(error);
  return new RestProblem(500, "internal", { detail: "Try again; the request id tells us more." });
}

function fromDomain(error: DomainError): RestProblem {
  const status = statusOf(error);
  return new RestProblem(status, error.reason, {
    detail: error.message,
    details: error.details,
    headers: { ...(status === 401 ? CHALLENGE : {}), ...sayRetryAfter(error) },
  });
}

/** In whole seconds (RFC 9110), rounded up, so that the client does not return too early. */
function sayRetryAfter({ retryAfterMs }: DomainError): Record<string, string> {
  return retryAfterMs === null ? {} : { "retry-after": String(Math.ceil(retryAfterMs / 1000)) };
}

export const CHALLENGE = { "www-authenticate": 'Bearer realm="LearnLab"' };

/** The framework's validators throw this before any field is checked. */
function fromHono(error: HTTPException): RestProblem {
  if (error.status === 415) return unsupportedType("This operation takes another content type.");
  return new RestProblem(400, "request.malformed", { detail: "The body cannot be read." });
}

export function unsupportedType(detail: string): RestProblem {
  return new RestProblem(415, "request.content_type", { detail });
}

const MOST_ERRORS = 20;
const LONGEST = 300;

/** A schema's first error; a malformed id is 404, since nothing with it exists. */
export function refuseInvalid(
  result: { target: string } & ({ success: true } | { success: false; error: z.core.$ZodError }),
): void {
  if (result.success) return;
  if (result.target === "param") {
    throw new RestProblem(404, "route.not_found", { detail: "Nothing has this address." });
  }
  throw notValid(result.error);
}

/** Validates converted input against the schema of a use case. */
export function requireValid<TSchema extends z.ZodType>(
  schema: TSchema,
  value: unknown,
): z.output<TSchema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw notValid(parsed.error);
}

function notValid(error: z.core.$ZodError): RestProblem {
  const errors = error.issues.slice(0, MOST_ERRORS).map(({ path, message }) => ({
    field: path.map(String).join(".").slice(0, LONGEST),
    message: message.slice(0, LONGEST),
  }));
  const [first] = errors;
  const where = first === undefined || first.field === "" ? "" : `${first.field}: `;
  return new RestProblem(422, "request.invalid", {
    detail: `${where}${first?.message ?? "The request is not valid."}`,
    errors,
  });
}
