import type { MiddlewareHandler } from "hono";

import type { HttpVariables } from "./auth.ts";
import { foreignWrite } from "./request-refusal.ts";

const READS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a write comes from another site. Browsers add cookies to requests of other sites too, so a
 * request with cookies must prove that it is ours by its `Origin`, or without one by `Sec-Fetch-Site`,
 * which pages cannot forge. Programs with a bearer token, or without any credentials, send neither.
 */
export function isForeignWrite(headers: Headers, ownOrigin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site === "cross-site") return true;
  const origin = headers.get("origin");
  if (origin !== null) return origin !== ownOrigin;
  return headers.has("cookie") && site !== "same-origin";
}

/** For routes that accept a session cookie and are not procedures. */
export const refuseForeignWrite: MiddlewareHandler<{ Variables: HttpVariables }> = (c, next) => {
  const { method, headers } = c.req.raw;
  if (!READS.has(method) && isForeignWrite(headers, c.var.machine.origin)) throw foreignWrite();
  return next();
};
