import { answerWithTag, tagOf } from "../remember-answer.ts";
import type { RestMiddleware } from "./rest-context.ts";

/** Adds an entity tag to every read and answers 304 if the client has it. */
export const revalidate: RestMiddleware = async (c, next) => {
  await next();
  const { res } = c;
  if (c.req.method !== "GET" && c.req.method !== "HEAD") {
    res.headers.set("cache-control", "no-store");
    return;
  }
  if (res.status !== 200) return;
  const known = c.get("remembered");
  const body = known?.body ?? new Uint8Array(await res.arrayBuffer());
  const etag = known?.etag ?? (await tagOf(c.env.machine, body));
  c.res = undefined;
  c.res = answerWithTag(c.req.raw, { etag, headers: [...res.headers], body });
};
