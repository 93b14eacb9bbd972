import type { Handler } from "hono";

import type { HttpVariables } from "./auth.ts";

/** Tells monitors whether everything answers and whether anything can be saved. */
export const answerHealth: Handler<{ Bindings: Env; Variables: HttpVariables }> = async (c) => {
  const headers = { "cache-control": "no-store" };
  if (await c.var.machine.storage.isFull("anew")) {
    return c.json({ status: "disk full" }, 503, headers);
  }
  // A random number has to come from the database itself, and not from a memory of what it answered.
  await c.env.DB.prepare("select random() from episodes limit 1").first();
  return c.json({ status: "ok" }, 200, headers);
};
