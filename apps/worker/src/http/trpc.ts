import { type ApiContext, appRouter } from "@learnlab/api";
import { DomainError } from "@learnlab/domain";
import { type FetchCreateContextFnOptions, fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { TRPC_ERROR_CODES_BY_KEY, type TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";
import { Hono } from "hono";

import type { HttpVariables } from "./auth.ts";
import { checkDepth } from "./check-shape.ts";
import { readDevice } from "./read-device.ts";
import { readSession, type Session } from "./read-session.ts";
import { answerRemembered } from "./trpc-remembered.ts";
import type { RefusalStatus, RequestRefusal } from "./request-refusal.ts";

/** Our client puts at most this many calls into one request. */
const MAX_BATCH_SIZE = 20;

export function createTrpcRoutes(): Hono<{ Variables: HttpVariables }> {
  const app = new Hono<{ Variables: HttpVariables }>();
  app.all("/trpc/*", (c) => {
    checkDepth(new TextEncoder().encode(c.req.query("input") ?? ""));
    const { machine } = c.var;
    const session = readOnce(() => readSession(machine, c.req.raw.headers));
    return answerRemembered({ machine, session, request: c.req.raw }, () =>
      fetchRequestHandler({
        endpoint: "/trpc",
        req: c.req.raw,
        router: appRouter,
        maxBatchSize: MAX_BATCH_SIZE,
        createContext: (options) => createContext(c.var, session, options),
        responseMeta: ({ errors }) => ({ headers: describeAnswer(errors) }),
      }),
    );
  });
  return app;
}

function readOnce<TValue>(read: () => Promise<TValue>): () => Promise<TValue> {
  let reading: Promise<TValue> | null = null;
  return () => (reading ??= read());
}

function describeAnswer(errors: Error[]): Headers {
  const headers = new Headers({ "cache-control": "no-store" });
  const waits = errors.map(({ cause }) =>
    cause instanceof DomainError ? cause.retryAfterMs : null,
  );
  const longest = Math.max(0, ...waits.map((wait) => wait ?? 0));
  if (longest > 0) headers.set("retry-after", String(Math.ceil(longest / 1000)));
  return headers;
}

const codes = {
  400: "BAD_REQUEST",
  403: "FORBIDDEN",
  408: "TIMEOUT",
  413: "PAYLOAD_TOO_LARGE",
  414: "BAD_REQUEST",
  415: "UNSUPPORTED_MEDIA_TYPE",
  429: "TOO_MANY_REQUESTS",
  507: "SERVICE_UNAVAILABLE",
} as const satisfies Record<RefusalStatus, TRPC_ERROR_CODE_KEY>;

/** A refusal of the whole request in tRPC's error format. */
export function answerTrpcRefusal(refusal: RequestRefusal, requestId: string): Response {
  const { status, code, message } = refusal;
  const key = codes[status];
  const data = { code: key, httpStatus: status, reason: code, details: {}, requestId };
  const error = { code: TRPC_ERROR_CODES_BY_KEY[key], message, data };
  return Response.json({ error }, { status, headers: { "cache-control": "no-store" } });
}

async function createContext(
  { machine, requestId }: HttpVariables,
  readSession: () => Promise<Session>,
  { req, resHeaders }: FetchCreateContextFnOptions,
): Promise<ApiContext> {
  const session = await readSession();
  const device = readDevice(req);
  return {
    ...session,
    deps: machine,
    device,
    requestId,
    answerHeaders: resHeaders,
  };
}
