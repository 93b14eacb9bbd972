import { z } from "zod";

import { type Actor, type AuditDeps, recordAction, requirePermission } from "../accounts/index.ts";
import type { GenerationQueue } from "../episodes/index.ts";
import { DomainError, type Log, TIME_CURSOR } from "../shared/index.ts";
import type { FailedMessage, FailedMessageStore, ReplayAnswer } from "./ports.ts";

/** How many messages are resent at once: each takes three calls, of the thousand that a request has. */
const AT_ONCE = 100;

export const ListFailedMessages = z.strictObject({
  limit: z.int().min(1).max(100).default(20),
  cursor: TIME_CURSOR.text.nullable().default(null),
});

/** The queue creates ids of messages, in an unspecified form. */
export const FailedMessageRef = z.strictObject({ id: z.string().min(1).max(200) });

interface ReplayDeps extends AuditDeps {
  failedMessages: FailedMessageStore;
  queue: GenerationQueue;
  log: Log;
}

export async function listFailedMessages(
  deps: { failedMessages: FailedMessageStore },
  request: z.infer<typeof ListFailedMessages> & { actor: Actor | null },
): Promise<{ messages: FailedMessage[]; nextCursor: string | null }> {
  requirePermission(request.actor, "failedMessages.list");
  return deps.failedMessages.list({ limit: request.limit, cursor: request.cursor });
}

/** Resends a failed message, once, however often it is called; says why if it does not. */
export async function replayFailedMessage(
  deps: ReplayDeps,
  request: z.infer<typeof FailedMessageRef> & { actor: Actor | null },
): Promise<{ state: ReplayAnswer["state"] }> {
  requirePermission(request.actor, "failedMessages.replay");
  const { actor, id } = request;
  const answer = await replay(deps, id);
  if (answer === null) throw messageNotFound();
  if (answer.state === "sent") {
    const { episodeId: subjectId, userId: personId } = answer;
    await recordAction(deps, { actor, action: "failedMessages.replay", subjectId, personId });
  }
  return { state: answer.state };
}

/** Forgets a failed message for good; its episode stays as it is. */
export async function dropFailedMessage(
  deps: AuditDeps & { failedMessages: Pick<FailedMessageStore, "drop"> },
  { actor, id }: z.infer<typeof FailedMessageRef> & { actor: Actor | null },
): Promise<void> {
  requirePermission(actor, "failedMessages.drop");
  const dropped = await deps.failedMessages.drop(id);
  if (dropped === null) throw messageNotFound();
  await recordAction(deps, {
    actor,
    action: "failedMessages.drop",
    subjectId: dropped.episodeId ?? id,
    personId: dropped.userId,
  });
}

function messageNotFound(): DomainError {
  return new DomainError("not_found", "This message is not kept any more.", {
    reason: "failed_message.not_found",
  });
}

/** Resends the oldest waiting messages; `remaining` counts those that still wait. */
export async function replayAllFailedMessages(
  deps: ReplayDeps,
  request: { actor: Actor | null },
): Promise<{ sent: number; remaining: number }> {
  requirePermission(request.actor, "failedMessages.replayAll");
  const waiting = await deps.failedMessages.listWaiting(AT_ONCE);
  let sent = 0;
  for (const id of waiting.ids) {
    const answer = await replay(deps, id);
    if (answer?.state === "sent") sent += 1;
  }
  const { count: remaining } = await deps.failedMessages.listWaiting(1);
  if (sent > 0) {
    await recordAction(deps, {
      actor: request.actor,
      action: "failedMessages.replayAll",
      subjectId: "all",
      personId: null,
      details: { sent },
    });
  }
  return { sent, remaining };
}

async function replay(deps: ReplayDeps, id: string): Promise<ReplayAnswer | null> {
  const answer = await deps.failedMessages.replay({ id, at: deps.clock.now() });
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
