import { z } from "zod";

import { type Clock, type Digest, DomainError } from "../shared/index.ts";
import { type AuditDeps, recordAction } from "./audit.ts";
import { requirePermission } from "./permissions.ts";
import type { Invitation, InvitationStore, Registrar, TokenSource } from "./ports.ts";
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

interface InvitationDeps extends AuditDeps {
  invitations: InvitationStore;
  tokens: TokenSource;
  digest: Digest;
}

/** Invites a person for a week. The token is in the link and stored as a hash only. */
export async function createInvitation(
  deps: InvitationDeps,
  request: z.infer<typeof CreateInvitation> & { actor: Actor | null },
): Promise<{ id: string; token: string }> {
  requirePermission(request.actor, "invitations.create");
  return writeInvitation(deps, request);
}

/** The first admin's way in, for the operator's own command line. */
export async function inviteFirstAdmin(
  deps: InvitationDeps,
  request: { email: string },
): Promise<{ id: string; token: string }> {
  return writeInvitation(deps, {
    email: Email.parse(request.email),
    role: "admin",
    actor: null,
  });
}

async function writeInvitation(
  deps: InvitationDeps,
  invitation: { email: string; role: Role; actor: Actor | null },
): Promise<{ id: string; token: string }> {
  const { email, role, actor } = invitation;
  const at = deps.clock.now();
  const token = deps.tokens.next();
  const id = deps.ids.next();
  await deps.invitations.create({
    id,
    email,
    role,
    createdBy: actor?.userId ?? null,
    tokenHash: await deps.digest.sha256(token),
    createdAt: at,
    expiresAt: at + WEEK_MS,
  });
  await recordAction(deps, {
    actor,
    action: "invitations.create",
    subjectId: id,
    personId: null,
    detail: role,
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
  deps: AuditDeps & { invitations: InvitationStore },
  request: { actor: Actor | null; invitationId: string },
): Promise<void> {
  const { actor, invitationId } = request;
  requirePermission(actor, "invitations.revoke");
  const revoked = await deps.invitations.revoke({ id: invitationId, at: deps.clock.now() });
  if (!revoked) throw invitationGone();
  const action = "invitations.revoke";
  await recordAction(deps, { actor, action, subjectId: invitationId, personId: null });
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
