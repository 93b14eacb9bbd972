import { z } from "zod";

import { type Clock, type Digest, DomainError, type IdSource } from "../shared/index.ts";
import { requirePermission } from "./permissions.ts";
import type { AuditLog, Invitation, InvitationStore, Registrar, TokenSource } from "./ports.ts";
import { type Actor, Role } from "./types.ts";

const WEEK_MS = 7 * 24 * 3_600_000;

export const Email = z.email("Enter a mail address.").max(254).toLowerCase();
export const PersonName = z
  .string()
  .trim()
  .min(1, "Enter a name.")
  .max(80, "A name has at most 80 characters.");
export const Password = z
  .string()
  .min(8, "A password has at least 8 characters.")
  .max(128, "A password has at most 128 characters.");

export const CreateInvitation = z.strictObject({ email: Email, role: Role });

interface InvitationDeps {
  invitations: InvitationStore;
  tokens: TokenSource;
  digest: Digest;
  clock: Clock;
  ids: IdSource;
  audit: AuditLog;
}

/** Invites a person for a week. The token is in the link and stored as a hash only. */
export async function createInvitation(
  deps: InvitationDeps,
  request: z.infer<typeof CreateInvitation> & { actor: Actor | null },
): Promise<{ id: string; token: string }> {
  requirePermission(request.actor, "invitations.create");
  return writeInvitation(deps, { ...request, createdBy: request.actor.userId });
}

/** The first admin's way in, for the operator's own command line. */
export async function inviteFirstAdmin(
  deps: InvitationDeps,
  request: { email: string },
): Promise<{ id: string; token: string }> {
  return writeInvitation(deps, {
    email: Email.parse(request.email),
    role: "admin",
    createdBy: null,
  });
}

async function writeInvitation(
  deps: InvitationDeps,
  invitation: { email: string; role: Role; createdBy: string | null },
): Promise<{ id: string; token: string }> {
  const at = deps.clock.now();
  const token = deps.tokens.next();
  const id = deps.ids.next();
  await deps.invitations.create({
    id,
    email: invitation.email,
    role: invitation.role,
    createdBy: invitation.createdBy,
    tokenHash: await deps.digest.sha256(token),
    createdAt: at,
    expiresAt: at + WEEK_MS,
  });
  await deps.audit.record({
    id: deps.ids.next(),
    actorId: invitation.createdBy,
    action: "invitations.create",
    subjectId: id,
    detail: invitation.role,
    at,
  });
  return { id, token };
}

export async function listInvitations(
  deps: { invitations: InvitationStore },
  request: { actor: Actor | null },
): Promise<Invitation[]> {
  requirePermission(request.actor, "invitations.list");
  return deps.invitations.list();
}

export async function revokeInvitation(
  deps: { invitations: InvitationStore; clock: Clock },
  request: { actor: Actor | null; invitationId: string },
): Promise<void> {
  requirePermission(request.actor, "invitations.revoke");
  const revoked = await deps.invitations.revoke({ id: request.invitationId, at: deps.clock.now() });
  if (!revoked) throw invitationGone();
}

/** Whom an invitation is for, to whoever holds its token. */
export async function lookAtInvitation(
  deps: { invitations: InvitationStore; digest: Digest; clock: Clock },
  request: { token: string },
): Promise<{ email: string; role: Role }> {
  const invitation = await findOpen(deps, request.token);
  return { email: invitation.email, role: invitation.role };
}

export const AcceptInvitation = z.strictObject({
  token: z.string().min(20).max(100),
  name: PersonName,
  password: Password,
});

/** Makes the account that the invitation promises, once. */
export async function acceptInvitation(
  deps: { invitations: InvitationStore; registrar: Registrar; digest: Digest; clock: Clock },
  request: z.infer<typeof AcceptInvitation>,
): Promise<{ email: string }> {
  const invitation = await findOpen(deps, request.token);
  const accepted = await deps.invitations.accept({ id: invitation.id, at: deps.clock.now() });
  if (!accepted) throw invitationGone();
  await deps.registrar.createAccount({
    name: request.name,
    email: invitation.email,
    password: request.password,
    role: invitation.role,
  });
  return { email: invitation.email };
}

async function findOpen(
  deps: { invitations: InvitationStore; digest: Digest; clock: Clock },
  token: string,
): Promise<Invitation> {
  const invitation = await deps.invitations.findByTokenHash(await deps.digest.sha256(token));
  const isOpen =
    invitation !== null &&
    invitation.acceptedAt === null &&
    invitation.expiresAt > deps.clock.now();
  if (!isOpen) throw invitationGone();
  return invitation;
}

function invitationGone(): DomainError {
  return new DomainError("not_found", "This invitation was used, withdrawn or has expired.", {
    reason: "invitation.gone",
  });
}
