import type { Handler } from "hono";

import type { HttpVariables } from "./auth.ts";
import { createWriteCheck } from "./check-writing.ts";

/** Tells monitors whether everything answers and whether anything can be saved. */
export function createHealth(): Handler<{ Bindings: Env; Variables: HttpVariables }> {
  const canWrite = createWriteCheck();
  return async (c) => {
    const headers = { "cache-control": "no-store" };
    const { storage, log, clock } = c.var.machine;
    const fault = await storage.findFault("anew");
    if (fault !== null) return c.json({ status: fault }, 503, headers);
    // A random number has to come from the database itself, and not from a memory of what it answered.
    await c.env.DB.prepare("select random() from episodes limit 1").first();
    if (await canWrite({ db: c.env.DB, log, now: clock.now() }))
      return c.json({ status: "ok" }, 200, headers);
    const status = (await storage.findFault("anew")) ?? "read only";
    return c.json({ status }, 503, headers);
  };
}
