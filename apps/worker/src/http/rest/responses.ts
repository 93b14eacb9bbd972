import { z } from "@hono/zod-openapi";
import type { Scope } from "@learnlab/domain";

import { PROBLEM_KINDS } from "./problem.ts";
import { Problem } from "./schemas.ts";

type Status = 400 | 401 | 403 | 404 | 408 | 409 | 413 | 415 | 422 | 429;

/** One example per status. */
const SENTENCES: Record<Status, { code: string; detail: string }> = {
  400: {
    code: "request.malformed",
    detail: "The body cannot be read.",
  },
  401: {
    code: "account.not_signed_in",
    detail: "Send an access token as a bearer, or sign in.",
  },
  403: {
    code: "account.forbidden",
    detail: "You don't have access to this.",
  },
  404: {
    code: "episode.not_found",
    detail: "This episode does not exist.",
  },
  408: {
    code: "request.timeout",
    detail: "The request did not arrive in time. Check the connection and send it again.",
  },
  409: {
    code: "request.running",
    detail: "The first request with this key is still being processed.",
  },
  413: {
    code: "request.too_large",
    detail: "A request here has at most 1 MiB.",
  },
  415: {
    code: "request.content_type",
    detail: "This operation takes another content type.",
  },
  422: {
    code: "request.invalid",
    detail: "primary_language: Choose one of en, ja, es, fr, de, it, pt, ru, ko.",
  },
  429: {
    code: "episode.quota_reached",
    detail: "Those were the 5 episodes for today. You can ask again from midnight, in 4 hours.",
  },
};

const RETRY_AFTER = {
  "Retry-After": {
    description: "After how many seconds it is possible again, where that is known (RFC 9110).",
    schema: { type: "integer", example: 14_400 } as const,
  },
};

function problemOf<TStatus extends Status>(status: TStatus, said = SENTENCES[status].detail) {
  const { slug, title, text } = PROBLEM_KINDS[status];
  const { code } = SENTENCES[status];
  const example = {
    type: `https://learnlab.invalid/api/docs#${slug}`,
    title,
    status,
    detail: said,
    code,
    request_id: "5f0c9f0a-5d0c-4a57-9d0c-0a9d4d2f6f11",
  };
  return {
    description: text,
    ...(status === 429 ? { headers: RETRY_AFTER } : {}),
    content: { "application/problem+json": { schema: Problem, example } },
  };
}

/** The refusals of a read; reads of one item add 404. */
const ACCESS_PROBLEMS = { 401: problemOf(401), 403: problemOf(403), 429: problemOf(429) };
export const LIST_PROBLEMS = { ...ACCESS_PROBLEMS, 422: problemOf(422) };
export const READ_PROBLEMS = { ...ACCESS_PROBLEMS, 404: problemOf(404) };
export const CONFLICT_PROBLEM = { 409: problemOf(409) };

/** The refusals of a write with a body. */
export const WRITE_PROBLEMS = {
  ...READ_PROBLEMS,
  400: problemOf(400),
  408: problemOf(408),
  413: problemOf(413),
  415: problemOf(415),
  422: problemOf(422),
};

export const UPLOAD_PROBLEMS = {
  ...WRITE_PROBLEMS,
  413: problemOf(
    413,
    "A request here has at most 25 MiB. Larger ones are sent in parts, by POST /api/v1/uploads.",
  ),
};

const NOT_CHANGED = { 304: { description: "It has not changed since the entity tag was given." } };

const ETAG = {
  ETag: {
    description: "Send it back as If-None-Match to be told whether anything has changed.",
    schema: { type: "string", example: '"0c5f0b6a9d3e4f1b8a7c6d5e4f3a2b1c"' } as const,
  },
};

type Header = Record<string, { description: string; schema: { type: "string"; example: string } }>;

/** The answers to a read of JSON: the body with its entity tag, or 304. */
export function readAnswers<TSchema extends z.ZodType>(
  schema: TSchema,
  { description, headers = {} }: { description: string; headers?: Header },
) {
  return {
    200: { ...jsonOf(schema, description), headers: { ...ETAG, ...headers } },
    ...NOT_CHANGED,
  };
}

/** The same for a table, as a file for spreadsheets. */
export function readFileAnswers({
  description,
  example,
}: {
  description: string;
  example: string;
}) {
  return answerFile(description, { "text/csv": { schema: z.string(), example } });
}

/** What a read of a file answers, in each type that it may have. */
export function answerFile<TContent extends object>(description: string, content: TContent) {
  return { 200: { description, content, headers: { ...ETAG, ...FILE_NAME } }, ...NOT_CHANGED };
}

const FILE_NAME = {
  "Content-Disposition": {
    description: "The file's name, for browsers.",
    schema: { type: "string", example: 'attachment; filename="learnlab-days-2026-11-30.csv"' },
  } as const,
};

export function jsonOf<TSchema extends z.ZodType>(schema: TSchema, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** Accepts a token or a session; a token needs the scope, which OpenAPI only lets OAuth declare. */
export function allow(scope: Scope) {
  const security: Record<string, string[]>[] = [{ accessToken: [] }, { session: [] }];
  return { security, "x-required-scope": scope };
}

/** The optional header of requests that create something. */
export const RepeatHeaders = z.object({
  "idempotency-key": z.string().min(1).max(255).optional().openapi({
    description:
      "A name for this request, of your choice. Within 24 hours the same request with it is answered as the first time, and made once.",
    example: "daily-2026-11-21",
  }),
});

export const WaitHeaders = RepeatHeaders.extend({
  prefer: z.string().optional().openapi({
    description: "`wait=25` waits for the end, up to 25 seconds (RFC 7240).",
    example: "wait=25",
  }),
});

/** The headers of an answer that created something. */
export const CREATED_HEADERS: Header = {
  Location: {
    description: "Where it can be read.",
    schema: { type: "string", example: "/api/podcasts/0198f2a4-7c1e-7d53-9a6b-3f2e5d8c1b40" },
  },
  "Idempotent-Replayed": {
    description: "true where this is the answer that was given before.",
    schema: { type: "string", example: "true" },
  },
};

/** How the lines of a transcript were handled. */
export const UPLOADED_HEADERS: Header = {
  ...CREATED_HEADERS,
  "Transcript-Repaired": {
    description:
      "How many lines were put in order, given a length, or freed of what the line before says already.",
    schema: { type: "string", example: "2" },
  },
  "Transcript-Skipped": {
    description:
      "How many lines were left out: their times cannot be read, or lie behind the end of the audio.",
    schema: { type: "string", example: "0" },
  },
};

export const WAITED_HEADERS: Header = {
  ...CREATED_HEADERS,
  "Preference-Applied": {
    description: "How long was waited at most, where that was asked for.",
    schema: { type: "string", example: "wait=25" },
  },
};
