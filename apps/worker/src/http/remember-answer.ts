import { type Actor, evaluateConditions } from "@learnlab/domain";

import type { Machine } from "../compose.ts";
import type { RememberedAnswer } from "./answer-memory.ts";

/** The caller, with the version of their content at the time of the request. */
export interface Reader {
  actor: Actor;
  contentVersion: number;
}

/** The key of a remembered answer and the version it belongs to. */
export interface Place {
  key: string;
  version: string;
}

/**
 * Call this before building the answer, so that a change meanwhile creates another version. Admins also
 * read others' content, which their own version does not count, so nothing is remembered for them.
 */
export function findPlace(
  { dateLinks }: Machine,
  { actor, contentVersion }: Reader,
  { url }: Request,
): Place | null {
  if (actor.role === "admin") return null;
  const { pathname, search } = new URL(url);
  // Links in answers also change over time.
  const version = `${contentVersion} ${dateLinks()}`;
  return { key: `${actor.userId} ${pathname}${search}`, version };
}

/** Adds the entity tag to an answer and keeps it. */
export async function remember(
  machine: Machine,
  { key, version }: Place,
  response: Response,
): Promise<RememberedAnswer> {
  const body = new Uint8Array(await response.arrayBuffer());
  const etag = await tagOf(machine, body);
  const answer = { version, etag, headers: [...response.headers], body };
  machine.answers.keep(key, answer);
  return answer;
}

export async function tagOf(
  { digest }: Pick<Machine, "digest">,
  body: Uint8Array<ArrayBuffer>,
): Promise<string> {
  return `"${(await digest.sha256(body)).slice(0, 32)}"`;
}

/** The answer with its tag, or 304 if the client has it (RFC 9110, 13.1.2). */
export function answerWithTag(
  request: Request,
  { etag, headers, body }: Omit<RememberedAnswer, "version">,
): Response {
  const sent = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  sent.set("etag", etag);
  // The answer belongs to one person and may change at any moment.
  sent.set("cache-control", "private, no-cache");
  sent.set("vary", "authorization, cookie");
  const outcome = evaluateConditions(
    {
      ifNoneMatch: request.headers.get("if-none-match"),
      ifMatch: null,
      ifModifiedSince: null,
      ifUnmodifiedSince: null,
    },
    { etag, lastModifiedMs: 0 },
  );
  if (outcome !== "not_modified") return new Response(body, { status: 200, headers: sent });
  sent.delete("content-type");
  return new Response(null, { status: 304, headers: sent });
}
