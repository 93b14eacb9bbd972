import { answerOnce, type KeptAnswer, type Operation, requireScope } from "@learnlab/domain";

import { RestProblem } from "./problem.ts";
import type { RestContext, RestMiddleware } from "./rest-context.ts";

const LONGEST_KEY = 255;

/**
 * Performs a request with an Idempotency-Key once and repeats its answer for a day. Only callers who may
 * perform the operation see an earlier answer.
 */
export function repeatSafely(operation: Operation): RestMiddleware {
  return async (c, next) => {
    const { machine } = c.env;
    requireScope(c.get("actor"), operation);
    const key = readKey(c);
    if (key === null) {
      c.set("requestKey", `rest:${machine.ids.next()}`);
      return next();
    }
    const { userId } = c.get("actor");
    const request = { userId, key, requestHash: await hashRequest(c) };
    const { answer, isReplay } = await answerOnce(machine, request, async (since) => {
      const name = await machine.digest.sha256(JSON.stringify([key, since]));
      c.set("requestKey", `rest:${name}`);
      await next();
      const { status, headers } = c.res;
      const body = await c.res.clone().text();
      return { status, body, location: headers.get("location"), isDone: c.get("isDone") === true };
    });
    if (isReplay) c.res = replay(answer);
  };
}

/** Call this as soon as something was created: from then on the answer is kept. */
export function noteDone(c: RestContext): void {
  c.set("isDone", true);
}

function replay({ status, body, location }: KeptAnswer): Response {
  const type = status >= 400 ? "application/problem+json" : "application/json";
  const where = location === null ? {} : { location };
  const headers = { "content-type": type, "idempotent-replayed": "true", ...where };
  return new Response(body, { status, headers });
}

function readKey(c: RestContext): string | null {
  const key = c.req.header("idempotency-key");
  if (key === undefined) return null;
  if (key !== "" && key.length <= LONGEST_KEY) return key;
  throw new RestProblem(422, "request.invalid", {
    detail: `An Idempotency-Key has 1 to ${LONGEST_KEY} characters.`,
  });
}

async function hashRequest(c: RestContext): Promise<string> {
  const { digest } = c.env.machine;
  const path = c.req.path.replace(/\/$/, "");
  const said = [c.req.method, path, await c.get("hashSent")()];
  return digest.sha256(said.join("\n"));
}
