import { z } from "zod";

import { type Clock, DomainError, MINUTE_MS } from "../shared/index.ts";
import { type AuditDeps, type AuditLog, recordAction } from "./audit.ts";
import { getPerson } from "./manage-people.ts";
import { requirePermission } from "./permissions.ts";
import { notSignedIn } from "./refusals.ts";
import type { AccountStore } from "./ports.ts";
import type { Device, Look, LookSessions, StartedSession } from "./session-ports.ts";
import type { Actor } from "./types.ts";

/** Why an admin looks: a word of a list, which the person reads in their own language. */
const LookReason = z.enum(["asked", "fault", "record", "safety"], {
  error: "Say why you are looking.",
});
type LookReason = z.infer<typeof LookReason>;

export const LookAs = z.strictObject({ userId: z.uuid(), reason: LookReason });

/** After this an admin starts anew, with a reason. */
const LONGEST_LOOK_MS = 60 * MINUTE_MS;
const LOOKS_SHOWN = 20;

interface LookDeps extends AuditDeps {
  accounts: Pick<AccountStore, "find">;
  lookSessions: LookSessions;
}

interface LookRequest extends z.infer<typeof LookAs> {
  actor: Actor | null;
  /** The admin's own session, which it ends with. */
  sessionId: string | null;
  device: Device;
}

/** Starts a session in which an admin sees what the person sees, and changes nothing. */
export async function lookAs(
  deps: LookDeps,
  { actor, userId, reason, sessionId, device }: LookRequest,
): Promise<StartedSession> {
  requirePermission(actor, "people.lookAs");
  if (sessionId === null) throw notSignedIn();
  const person = await getPerson(deps.accounts, userId);
  if (person.role === "admin") throw atAdmin();
  if (person.disabled) throw atDisabled();
  const { id, headers } = await deps.lookSessions.start({
    userId,
    adminId: actor.userId,
    adminSessionId: sessionId,
    device,
    endsAt: deps.clock.now() + LONGEST_LOOK_MS,
  });
  await recordAction(deps, {
    actor,
    action: "people.lookAs",
    subjectId: id,
    personId: userId,
    details: { reason },
  });
  return { headers };
}

/** Ends the session of a look; it was over already if nothing is left of it. */
export async function endLook(
  deps: LookDeps,
  { userId, sessionId, look }: { userId: string; sessionId: string; look: Look },
): Promise<void> {
  if (!(await deps.lookSessions.end({ userId, sessionId }))) return;
  const actor: Actor = { userId: look.by, role: "admin" };
  await recordAction(deps, {
    actor,
    action: "people.endLook",
    subjectId: sessionId,
    personId: userId,
  });
}

export interface SweepLooksDeps extends AuditDeps {
  lookSessions: Pick<LookSessions, "end" | "listOver">;
}

/** Ends looks that nobody ended, each with its row in the log. */
export async function sweepLooks(deps: SweepLooksDeps): Promise<{ looksEnded: number }> {
  const now = deps.clock.now();
  let looksEnded = 0;
  for (const { sessionId, userId, by, endsAt } of await deps.lookSessions.listOver(now)) {
    // Somebody may end it at this moment.
    if (!(await deps.lookSessions.end({ userId, sessionId }))) continue;
    await deps.audit.record({
      id: deps.ids.next(),
      actorId: by,
      action: "people.endLook",
      subjectId: sessionId,
      personId: userId,
      details: { reason: "over" },
      at: Math.min(endsAt, now),
    });
    looksEnded += 1;
  }
  return { looksEnded };
}

/** A look of staff at a person's account, as the person sees it. */
interface PastLook {
  id: string;
  /** Epoch ms. */
  at: number;
  reason: LookReason | null;
}

/** Who of the staff looked at one's account and why, the newest first. */
export async function listLooks(
  deps: { audit: Pick<AuditLog, "list">; clock: Clock },
  { actor }: { actor: Actor | null },
): Promise<PastLook[]> {
  requirePermission(actor, "account.looks");
  const { rows } = await deps.audit.list({
    actorId: null,
    aboutId: actor.userId,
    action: "people.lookAs",
    since: null,
    until: null,
    limit: LOOKS_SHOWN,
    cursor: null,
  });
  return rows.map(({ subjectId: id, at, details }) => ({
    id,
    at,
    reason: LookReason.nullable()
      .catch(null)
      .parse(details["reason"] ?? null),
  }));
}

function atAdmin(): DomainError {
  return new DomainError("forbidden", "You can't see LearnLab as another admin.", {
    reason: "account.look_at_admin",
  });
}

function atDisabled(): DomainError {
  return new DomainError("conflict", "This account is disabled, so there is nothing to see.", {
    reason: "account.look_at_disabled",
  });
}
