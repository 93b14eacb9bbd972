import type { Context, MiddlewareHandler } from "hono";

import type { HttpVariables } from "./auth.ts";
import { answerProblem } from "./problem.ts";
import { storageFull } from "./request-refusal.ts";
import { answerRefusal } from "./rest/problem.ts";
import { answerTrpcRefusal } from "./trpc.ts";

const READS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses writes before they begin while the disk is full, so that readers keep the remaining space. A
 * write that fails because the disk has just filled up gets the same answer.
 */
export const refuseOnFullDisk: MiddlewareHandler<{ Variables: HttpVariables }> = async (
  c,
  next,
) => {
  const { storage } = c.var.machine;
  if (!READS.has(c.req.method) && (await storage.isFull())) return answer(c);
  await next();
  const hasFailed = c.res.status >= 500 && c.req.path !== "/healthz";
  if (!hasFailed || !(await storage.isFull("anew"))) return undefined;
  c.res = answer(c);
  return undefined;
};

/** Each interface has its own format for a refusal. */
function answer(c: Context<{ Variables: HttpVariables }>): Response {
  const { machine, requestId } = c.var;
  if (c.req.path.startsWith("/trpc/")) return answerTrpcRefusal(storageFull(), requestId);
  const isRest = /^\/api\/(?:podcasts|v1)(?:\/|$)/.test(c.req.path);
  if (isRest) return answerRefusal(storageFull(), { origin: machine.origin, requestId });
  return answerProblem(storageFull(), requestId);
}
