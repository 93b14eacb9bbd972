import { z } from "@hono/zod-openapi";

import type { RestContext } from "./rest-context.ts";

/** Links to the next page (RFC 8288) with this request's own parameters. */
export function linkNext(c: RestContext, nextCursor: string | null): void {
  if (nextCursor === null) return;
  const here = new URL(c.req.url);
  const next = new URL(here.pathname, c.env.machine.origin);
  next.search = here.search;
  next.searchParams.set("cursor", nextCursor);
  c.header("link", `<${next.href}>; rel="next"`);
}

/** The largest number of items that the caller wants. */
export const PageLimit = z.coerce.number().pipe(z.int().min(1).max(100)).default(20).openapi({
  type: "integer",
  description: "How many at most.",
  example: 20,
});

/** The header of every page except the last. */
export const LINK_TO_NEXT = {
  Link: {
    description: 'The next page, as rel="next"; left out on the last one (RFC 8288).',
    schema: {
      type: "string" as const,
      example: '<https://learnlab.invalid/api/podcasts?cursor=5b31375d>; rel="next"',
    },
  },
};
