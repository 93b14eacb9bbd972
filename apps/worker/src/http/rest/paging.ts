import type { RestContext } from "./rest-context.ts";

/** Says where the next page is (RFC 8288), in the words of this request. */
export function linkNext(c: RestContext, nextCursor: string | null): void {
  if (nextCursor === null) return;
  const here = new URL(c.req.url);
  const next = new URL(here.pathname, c.env.machine.origin);
  next.search = here.search;
  next.searchParams.set("cursor", nextCursor);
  c.header("link", `<${next.href}>; rel="next"`);
}
