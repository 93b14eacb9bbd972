import { type Operation, requireScope } from "@learnlab/domain";

import type { RememberedAnswer } from "../answer-memory.ts";
import { findPlace, remember } from "../remember-answer.ts";
import type { RestMiddleware } from "./rest-context.ts";

/** Answers a read from memory as long as nothing of the reader's has changed. */
export function rememberOwn(operation: Operation): RestMiddleware {
  return async (c, next) => {
    const { machine } = c.env;
    const reader = { actor: c.get("actor"), contentVersion: c.get("contentVersion") };
    const place = c.req.method === "GET" ? findPlace(machine, reader, c.req.raw) : null;
    if (place === null) return next();
    const known = machine.answers.find(place.key, place.version);
    if (known !== null) {
      // The answer may have been built for a session, and a token may do less.
      requireScope(reader.actor, operation);
      c.set("remembered", known);
      return c.body(null, 200, headersOf(known));
    }
    await next();
    if (c.res.status !== 200) return undefined;
    const built = await remember(machine, place, c.res);
    c.set("remembered", built);
    c.res = undefined;
    c.res = new Response(null, { headers: headersOf(built) });
    return undefined;
  };
}

function headersOf({ headers }: RememberedAnswer): Record<string, string> {
  return Object.fromEntries(headers);
}
