import type { Context, MiddlewareHandler } from "hono";

import type { HttpVariables } from "./auth.ts";
import { answerProblem } from "./problem.ts";
import { cannotSave, type DiskFault } from "./request-refusal.ts";
import { answerRefusal } from "./rest/problem.ts";
import { answerTrpcRefusal } from "./trpc.ts";

const READS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses writes before they begin while the disk is full or cannot be written, so that readers keep what is
 * left of it. A write that fails because that has just begun gets the same answer.
 */
export const refuseOnFaultyDisk: MiddlewareHandler<{ Variables: HttpVariables }> = async (
  c,
  next,
) => {
  const { storage } = c.var.machine;
  const before = READS.has(c.req.method) ? null : await storage.findFault();
  if (before !== null) return answer(c, before);
  await next();
  const hasFailed = c.res.status >= 500 && c.req.path !== "/healthz";
  const after = hasFailed ? await storage.findFault("anew") : null;
  if (after !== null) c.res = answer(c, after);
  return undefined;
};

/** Each interface has its own format for a refusal. */
function answer(c: Context<{ Variables: HttpVariables }>, fault: DiskFault): Response {
  const { machine, requestId } = c.var;
  const refusal = cannotSave(fault);
  if (c.req.path.startsWith("/trpc/")) return answerTrpcRefusal(refusal, requestId);
  const isRest = /^\/api\/(?:podcasts|v1)(?:\/|$)/.test(c.req.path);
  if (isRest) return answerRefusal(refusal, { origin: machine.origin, requestId });
  return answerProblem(refusal, requestId);
}
