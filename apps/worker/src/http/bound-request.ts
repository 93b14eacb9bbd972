import type { MiddlewareHandler } from "hono";

import { checkDepth, countParts } from "./check-shape.ts";
import type { HttpVariables } from "./auth.ts";
import { checkHeaders, readWithin } from "./read-within.ts";
import { addressTooLong } from "./request-refusal.ts";

/** In bytes; our pages send at most a tenth of it, but for the scripts below. */
const MOST_BYTES = 65_536;
/**
 * An edit that rewords every sentence of the longest script in two languages has less than half of it, so that
 * one that is too long to be spoken is refused with its length, and not with its bytes.
 */
const MOST_SCRIPT_BYTES = 262_144;
const SCRIPT_EDITS: ReadonlySet<string> = new Set(["/trpc/episodes.edit", "/trpc/approvals.edit"]);
/** In characters; our client stays below 4,000, and Cloudflare refuses more than 16 KB. */
const LONGEST_ADDRESS = 8_192;
/** The time for `MOST_BYTES` at 20 kbit/s. */
const PATIENCE_MS = 30_000;

type Middleware = MiddlewareHandler<{ Bindings: Env; Variables: HttpVariables }>;

/** Refuses an address longer than any of ours. */
export const boundAddress: Middleware = (c, next) => {
  if (c.req.url.length > LONGEST_ADDRESS) throw addressTooLong(LONGEST_ADDRESS);
  return next();
};

/**
 * Reads the body once within its limits and passes it on as bytes, so later parsers get a small, shallow
 * one. Routes with larger limits of their own are registered before this.
 */
export const boundBody: Middleware = async (c, next) => {
  const { raw } = c.req;
  const most = SCRIPT_EDITS.has(c.req.path) ? MOST_SCRIPT_BYTES : MOST_BYTES;
  checkHeaders(raw.headers, most);
  if (raw.body === null || raw.method === "GET" || raw.method === "HEAD") return next();
  const deadline = c.var.machine.wait(PATIENCE_MS);
  const bytes = await readWithin(raw.body, { most, deadline });
  checkDepth(bytes);
  countParts(raw.headers.get("content-type"))?.add(bytes);
  c.req.raw = new Request(raw, { method: raw.method, body: bytes });
  await next();
};
