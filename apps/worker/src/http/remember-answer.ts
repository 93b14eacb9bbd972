import { type Actor, evaluateConditions } from "@learnlab/domain";

import type { Machine } from "../compose.ts";
import type { RememberedAnswer } from "./answer-memory.ts";

/** Who asks, and how often what they have to listen to had changed when that was read. */
export interface Reader {
  actor: Actor;
  contentVersion: number;
}

/** Where an answer is remembered, and what it holds for. */
export interface Place {
  key: string;
  version: string;
}

/**
 * To be asked before the answer is built: what changes meanwhile makes another version. Staff read what
 * is others', whose changes their own version does not count, so admins have no place.
 */
export function findPlace(
  { dateLinks }: Machine,
  { actor, contentVersion }: Reader,
  { url }: Request,
): Place | null {
  if (actor.role === "admin") return null;
  const { pathname, search } = new URL(url);
  // Links in answers change with the time too.
  const version = `${contentVersion} ${dateLinks()}`;
  return { key: `${actor.userId} ${pathname}${search}`, version };
}

/** Gives an answer its entity tag, and keeps it. */
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

/** The answer with its tag, or 304 for who has it (RFC 9110, 13.1.2). */
export function answerWithTag(
  request: Request,
  { etag, headers, body }: Omit<RememberedAnswer, "version">,
): Response {
  const sent = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  sent.set("etag", etag);
  // It is one person's, and may be another one a moment later.
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
