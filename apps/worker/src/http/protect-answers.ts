import type { MiddlewareHandler } from "hono";

import type { HttpVariables } from "./auth.ts";

/** One year, for this host only: its subdomains may belong to others. */
export const HSTS = "max-age=31536000";

/** Headers of every answer of the worker. Static files have theirs from `_headers`. */
export const protectAnswers: MiddlewareHandler<{ Variables: HttpVariables }> = async (c, next) => {
  await next();
  c.res.headers.set("x-content-type-options", "nosniff");
  const isHttps = c.var.machine.origin.startsWith("https:");
  if (isHttps) c.res.headers.set("strict-transport-security", HSTS);
};
