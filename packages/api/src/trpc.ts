import { DomainError, type DomainErrorCode, notSignedIn, onlyLooking } from "@learnlab/domain";
import { initTRPC, TRPCError, type TRPC_ERROR_CODE_KEY } from "@trpc/server";

import type { ApiContext } from "./context.ts";

const trpcCodes = {
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  invalid: "BAD_REQUEST",
  unsupported: "UNSUPPORTED_MEDIA_TYPE",
  too_large: "PAYLOAD_TOO_LARGE",
  limit_reached: "TOO_MANY_REQUESTS",
  supplier_failed: "BAD_GATEWAY",
} satisfies Record<DomainErrorCode, TRPC_ERROR_CODE_KEY>;

const UNKNOWN = "Something went wrong on our side.";

const t = initTRPC.context<ApiContext>().create({
  // Otherwise answers would contain stack traces wherever NODE_ENV is not set.
  isDev: false,
  errorFormatter: ({ shape, error, ctx }) => {
    const { cause } = error;
    const isOurs = error.code === "INTERNAL_SERVER_ERROR";
    return {
      ...shape,
      message: isOurs ? UNKNOWN : sentenceOf(error),
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        reason: cause instanceof DomainError ? cause.reason : null,
        details: cause instanceof DomainError ? cause.details : null,
        requestId: ctx?.requestId ?? null,
      },
    };
  },
});

/** The first error of an input, in the schema's words. */
function sentenceOf(error: TRPCError): string {
  const issues = error.code === "BAD_REQUEST" ? readIssues(error.cause) : [];
  return issues[0]?.message ?? error.message;
}

function readIssues(cause: unknown): { message: string }[] {
  if (typeof cause !== "object" || cause === null || !("issues" in cause)) return [];
  const { issues } = cause;
  if (!Array.isArray(issues)) return [];
  return issues.filter(
    (issue): issue is { message: string } =>
      typeof issue === "object" && issue !== null && typeof issue.message === "string",
  );
}

const answerDomainErrors = t.middleware(async ({ ctx, next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof DomainError) {
    throw new TRPCError({ code: trpcCodes[cause.code], message: cause.message, cause });
  }
  if (result.error.code === "INTERNAL_SERVER_ERROR") {
    ctx.deps.log.error("api.failed", cause ?? result.error, { path, requestId: ctx.requestId });
  }
  return result;
});

export const router = t.router;

const limitCalls = t.middleware(async ({ ctx, next, type }) => {
  const { deps, person, device } = ctx;
  const ofPerson = type === "mutation" ? deps.abuseLimit : deps.readLimit;
  const isAllowed =
    person === null ? deps.addressLimit.allows(device.address ?? "") : ofPerson.allows(person.id);
  if (!(await isAllowed)) throw tooOften();
  return next();
});

/** Whoever looks at LearnLab as somebody else changes nothing; the use cases refuse it too. */
const onlyLook = t.middleware(({ ctx, next, type }) => {
  if (ctx.look !== null && type === "mutation") throw onlyLooking();
  return next();
});

/** Anyone may call it. */
export const open = t.procedure.use(answerDomainErrors).use(limitCalls).use(onlyLook);

/** Only for signed-in people; the use case decides about further rights. */
export const signedIn = open.use(({ ctx, next }) => {
  if (ctx.actor === null || ctx.person === null) throw notSignedIn();
  return next({ ctx: { ...ctx, actor: ctx.actor, person: ctx.person } });
});

function tooOften(): DomainError {
  return new DomainError("limit_reached", "This is too much at once. Wait a minute.", {
    reason: "account.too_often",
    retryAfterMs: 60_000,
  });
}
