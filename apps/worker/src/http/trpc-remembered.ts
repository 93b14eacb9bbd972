import { CONTENT_READS } from "@learnlab/domain";

import type { Machine } from "../compose.ts";
import type { Session } from "./read-session.ts";
import { answerWithTag, findPlace, type Place, remember } from "./remember-answer.ts";

const OF_CONTENT: ReadonlySet<string> = new Set(CONTENT_READS);

interface Asked {
  machine: Machine;
  session: () => Promise<Session>;
  request: Request;
}

/**
 * Answers from memory if a request asks only for the learner's own content and nothing of it has changed;
 * other requests go on to their procedures.
 */
export async function answerRemembered(
  asked: Asked,
  build: () => Promise<Response>,
): Promise<Response> {
  const { machine, request } = asked;
  const names = namesOf(request);
  const place = names === null ? null : await openPlace(asked);
  if (names === null || place === null) return build();
  const known = machine.answers.find(place.key, place.version);
  if (known !== null && (await mayAsk(asked, names))) return answerWithTag(request, known);
  const response = await build();
  if (response.status !== 200) return response;
  return answerWithTag(request, await remember(machine, place, response));
}

/** Null if one of the procedures is not remembered, or if the answer is streamed. */
function namesOf({ method, url, headers }: Request): string[] | null {
  if (method !== "GET" || headers.has("trpc-accept")) return null;
  const names = new URL(url).pathname.slice("/trpc/".length).split(",");
  return names.every((name) => OF_CONTENT.has(name)) ? names : null;
}

async function openPlace({ machine, session, request }: Asked): Promise<Place | null> {
  try {
    const { actor, contentVersion } = await session();
    return actor === null ? null : findPlace(machine, { actor, contentVersion }, request);
  } catch {
    // The procedures read the session too, and report its errors.
    return null;
  }
}

/** Counts each call, like the procedures do. */
async function mayAsk({ machine, session }: Asked, names: string[]): Promise<boolean> {
  const { person } = await session();
  for (const _ of names) {
    if (!(await machine.readLimit.allows(person?.id ?? ""))) return false;
  }
  return true;
}
