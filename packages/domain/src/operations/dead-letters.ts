import { z } from "zod";

import { type Actor, type AuditDeps, recordAction, requirePermission } from "../accounts/index.ts";
import type { GenerationQueue } from "../episodes/index.ts";
import { DomainError, type Log, TIME_CURSOR } from "../shared/index.ts";
import type { DeadLetter, DeadLetterStore, ReplayAnswer } from "./ports.ts";

/** So many letters are sent again at once: each takes three calls, of the thousand that a request has. */
const AT_ONCE = 100;

export const ListDeadLetters = z.strictObject({
  limit: z.int().min(1).max(100).default(20),
  cursor: TIME_CURSOR.text.nullable().default(null),
});

/** Ids of letters are the queue's, of no promised form. */
export const DeadLetterRef = z.strictObject({ id: z.string().min(1).max(200) });

interface ReplayDeps extends AuditDeps {
  deadLetters: DeadLetterStore;
  queue: GenerationQueue;
  log: Log;
}

export async function listDeadLetters(
  deps: { deadLetters: DeadLetterStore },
  request: z.infer<typeof ListDeadLetters> & { actor: Actor | null },
): Promise<{ letters: DeadLetter[]; nextCursor: string | null }> {
  requirePermission(request.actor, "deadLetters.list");
  return deps.deadLetters.list({ limit: request.limit, cursor: request.cursor });
}

/** Sends a letter's message again, once however often it is asked; says why when it does not. */
export async function replayDeadLetter(
  deps: ReplayDeps,
  request: z.infer<typeof DeadLetterRef> & { actor: Actor | null },
): Promise<{ state: ReplayAnswer["state"] }> {
  requirePermission(request.actor, "deadLetters.replay");
  const { actor, id } = request;
  const answer = await replay(deps, id);
  if (answer === null) {
    throw new DomainError("not_found", "This letter does not exist any more.", {
      reason: "dead_letter.not_found",
    });
  }
  if (answer.state === "sent") {
    const { episodeId: subjectId, userId: personId } = answer;
    await recordAction(deps, { actor, action: "deadLetters.replay", subjectId, personId });
  }
  return { state: answer.state };
}

/** Sends the messages of the oldest waiting letters again; `remaining` says how many still wait. */
export async function replayAllDeadLetters(
  deps: ReplayDeps,
  request: { actor: Actor | null },
): Promise<{ sent: number; remaining: number }> {
  requirePermission(request.actor, "deadLetters.replayAll");
  const waiting = await deps.deadLetters.listWaiting(AT_ONCE);
  let sent = 0;
  for (const id of waiting.ids) {
    const answer = await replay(deps, id);
    if (answer?.state === "sent") sent += 1;
  }
  const { count: remaining } = await deps.deadLetters.listWaiting(1);
  if (sent > 0) {
    await recordAction(deps, {
      actor: request.actor,
      action: "deadLetters.replayAll",
      subjectId: "all",
      personId: null,
      detail: JSON.stringify({ sent }),
    });
  }
  return { sent, remaining };
}

async function replay(deps: ReplayDeps, id: string): Promise<ReplayAnswer | null> {
  const answer = await deps.deadLetters.replay({ id, at: deps.clock.now() });
  if (answer?.state !== "sent") return answer;
  const { episodeId, kind } = answer;
  try {
    await deps.queue.send({ episodeId, kind });
  } catch (error) {
    // The pending row is the outbox: the next sweep sends it.
    deps.log.error("generation.not_sent", error, { episodeId });
  }
  return answer;
}
