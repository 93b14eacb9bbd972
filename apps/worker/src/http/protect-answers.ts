import type { MiddlewareHandler } from "hono";

import type { HttpVariables } from "./auth.ts";

/** A year; of this host only, since its subdomains are not ours to decide on. */
export const HSTS = "max-age=31536000";

/** Headers of every answer of the worker, whatever it is. Static files have theirs from `_headers`. */
export const protectAnswers: MiddlewareHandler<{ Variables: HttpVariables }> = async (c, next) => {
  await next();
  c.res.headers.set("x-content-type-options", "nosniff");
  const isHttps = c.var.machine.origin.startsWith("https:");
  if (isHttps) c.res.headers.set("strict-transport-security", HSTS);
};
