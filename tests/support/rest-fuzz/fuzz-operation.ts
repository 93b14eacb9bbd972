import fc from "fast-check";
import { z } from "zod";

import { type FuzzedRequest, type FuzzFacts, requestsTo } from "./arbitrary-requests.ts";
import type { FuzzedOperation } from "./read-operations.ts";

/** Words that only our own code, database or machine would say. */
const LEAKS =
  /D1_ERROR|SQLITE|drizzle|node_modules|\/work\/|\/src\/|\.ts:\d|\n\s+at |insert into|select .* from|workerd|Miniflare/i;

const Problem = z.object({
  type: z.url(),
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  code: z.string().regex(/^[a-z_]+(\.[a-z_]+)?$/),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  request_id: z.string(),
});

/** What the address says when the id is none, whatever the operation is. */
const ANYWHERE = new Set([404, 405]);

export interface FuzzTarget {
  facts: FuzzFacts;
  send: (request: FuzzedRequest) => Promise<Response>;
}

/** Throws so many requests at an operation, and says how often each status came back. */
export async function fuzzOperation(
  target: FuzzTarget,
  operation: FuzzedOperation,
  run: { requests: number; seed: number },
): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(requestsTo(operation, target.facts), async (request) => {
      const response = await target.send(request);
      const text = await response.text();
      counts.set(response.status, (counts.get(response.status) ?? 0) + 1);
      const wrong = judge(operation, response, text);
      if (wrong !== null) throw new Error(`${wrong}\n${response.status} ${text.slice(0, 600)}`);
    }),
    { numRuns: run.requests, seed: run.seed, endOnFailure: true, includeErrorInReport: true },
  );
  return counts;
}

/** What is wrong with an answer; null where it is as described. */
function judge(operation: FuzzedOperation, { status, headers }: Response, text: string) {
  if (status >= 500) return "It broke.";
  if (!operation.statuses.has(status) && !ANYWHERE.has(status)) return "It is not described.";
  const type = (headers.get("content-type") ?? "").split(";")[0];
  if (status >= 400) {
    if (LEAKS.test(text)) return "It says what only we should know.";
    if (type !== "application/problem+json") return `It is ${type}.`;
    const problem = Problem.safeParse(JSON.parse(text));
    if (!problem.success) return problem.error.message;
    return problem.data.status === status ? null : "It names another status.";
  }
  if (status === 204 || status === 304) return text === "" ? null : "It has a body.";
  const parsed = operation.success?.safeParse(JSON.parse(text));
  return parsed === undefined || parsed.success ? null : parsed.error.message;
}
