import { evaluateConditions } from "@learnlab/domain";

import type { RestMiddleware } from "./rest-context.ts";

/** Gives every read its entity tag, and who has it already a 304. */
export const revalidate: RestMiddleware = async (c, next) => {
  await next();
  const { res } = c;
  if (c.req.method !== "GET" && c.req.method !== "HEAD") {
    res.headers.set("cache-control", "no-store");
    return;
  }
  if (res.status !== 200) return;
  const body = await res.text();
  const etag = `"${(await c.env.machine.digest.sha256(body)).slice(0, 32)}"`;
  const headers = new Headers(res.headers);
  headers.set("etag", etag);
  // It is one person's, and may be another one a moment later.
  headers.set("cache-control", "private, no-cache");
  headers.set("vary", "authorization, cookie");
  const outcome = evaluateConditions(
    {
      ifNoneMatch: c.req.header("if-none-match") ?? null,
      ifMatch: null,
      ifModifiedSince: null,
      ifUnmodifiedSince: null,
    },
    { etag, lastModifiedMs: 0 },
  );
  const isKnown = outcome === "not_modified";
  if (isKnown) headers.delete("content-type");
  c.res = undefined;
  c.res = new Response(isKnown ? null : body, { status: isKnown ? 304 : 200, headers });
};
