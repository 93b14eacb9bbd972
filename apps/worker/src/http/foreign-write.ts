import type { MiddlewareHandler } from "hono";

import type { HttpVariables } from "./auth.ts";
import { foreignWrite } from "./request-refusal.ts";

const READS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a write comes from a page of another site. A browser adds cookies by itself, to what other
 * sites send too, so a request with cookies has to show that it is ours: by its `Origin`, or where
 * that is missing by `Sec-Fetch-Site`, which pages cannot forge. Programs with a bearer, or with
 * nothing yet, send neither.
 */
export function isForeignWrite(headers: Headers, ownOrigin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site === "cross-site") return true;
  const origin = headers.get("origin");
  if (origin !== null) return origin !== ownOrigin;
  return headers.has("cookie") && site !== "same-origin";
}

/** For doors that take a session's cookie and are no procedures. */
export const refuseForeignWrite: MiddlewareHandler<{ Variables: HttpVariables }> = (c, next) => {
  const { method, headers } = c.req.raw;
  if (!READS.has(method) && isForeignWrite(headers, c.var.machine.origin)) throw foreignWrite();
  return next();
};
