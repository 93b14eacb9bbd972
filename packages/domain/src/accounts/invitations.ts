import { z } from "zod";

import { type Clock, type Digest, DomainError } from "../shared/index.ts";
import { type AuditDeps, recordAction } from "./audit.ts";
import { Email, Password } from "./fields.ts";
import { judgePassword } from "./judge-password.ts";
import { requirePermission } from "./permissions.ts";
import { PersonName } from "./person-name.ts";
import type { AccountStore, TokenSource } from "./ports.ts";
import type { Credential, CredentialStore } from "./sign-in-ports.ts";
import type { Device } from "./session-ports.ts";
import {
  createAccount,
  type CreateAccountDeps,
  refuseDisabled,
  type SignedIn,
  signUpClosed,
  type SignUpRule,
  startSession,
} from "./sign-in.ts";
import { type Actor, Role } from "./types.ts";

const WEEK_MS = 7 * 24 * 3_600_000;

export const CreateInvitation = z.strictObject({ email: Email, role: Role });

interface InvitationDeps extends AuditDeps {
  invitations: InvitationStore;
  tokens: TokenSource;
  digest: Digest;
}

interface RuleDeps {
  installation: { signUp: SignUpRule };
}

/** Invites a person for a week. The token is in the link; only its hash is stored. */
export async function createInvitation(
  deps: InvitationDeps & RuleDeps & { credentials: Pick<CredentialStore, "findByEmail"> },
  request: z.infer<typeof CreateInvitation> & { actor: Actor | null },
): Promise<{ id: string; token: string }> {
  requirePermission(request.actor, "invitations.create");
  refuseWhileClosed(deps);
  if ((await deps.credentials.findByEmail(request.email)) !== null) {
    throw new DomainError(
      "conflict",
      "This email address has an account already. Change its role on the page of people instead.",
      { reason: "invitation.account_exists" },
    );
  }
  return writeInvitation(deps, request);
}

/** Invites the first admin, from the operator's command line. */
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
    details: { role },
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

/** The recipient of an invitation, for whoever holds its token. */
export async function lookAtInvitation(
  deps: RuleDeps & { invitations: InvitationStore; digest: Digest; clock: Clock },
  request: { token: string },
): Promise<{ email: string; role: Role }> {
  refuseWhileClosed(deps);
  const invitation = await findOpen(deps, request.token);
  return { email: invitation.email, role: invitation.role };
}

export const AcceptInvitation = z.object({
  token: z.string("The link is not whole.").min(20, "The link is not whole.").max(100),
  name: PersonName,
  password: Password,
});

interface AcceptDeps extends RuleDeps, CreateAccountDeps, Pick<AuditDeps, "audit"> {
  invitations: InvitationStore;
  accounts: Pick<AccountStore, "setRole">;
  digest: Digest;
}

/**
 * Creates the promised account, once. If the address has an account by now, that account's password grants
 * it the invitation's role; any other password leaves the invitation open.
 */
export async function acceptInvitation(
  deps: AcceptDeps,
  request: z.infer<typeof AcceptInvitation> & { device: Device },
): Promise<SignedIn> {
  refuseWhileClosed(deps);
  const { token, name, password, device } = request;
  const invitation = await findOpen(deps, token);
  const { id: invitationId, email, role } = invitation;
  const isTaken = (await deps.credentials.findByEmail(email)) !== null;
  if (isTaken) return acceptAsOwner(deps, { invitation, password, device });
  const account = { name, email, password, role, invitationId, device };
  const signedIn = await createAccount(deps, account);
  if (signedIn !== null) return signedIn;
  await findOpen(deps, token);
  throw ownerNeeded();
}

async function acceptAsOwner(
  deps: AcceptDeps,
  request: { invitation: Invitation; password: string; device: Device },
): Promise<SignedIn> {
  const { password, device, invitation } = request;
  const { address } = device;
  const owner = await judgePassword(deps, { email: invitation.email, password, address });
  if (owner === null) throw ownerNeeded();
  refuseDisabled(owner);
  const at = deps.clock.now();
  if (!(await deps.invitations.accept({ id: invitation.id, at }))) throw invitationGone();
  return startSession(deps, { credential: await raiseRole(deps, owner, invitation), device });
}

/** An invitation only adds rights. */
async function raiseRole(
  deps: AcceptDeps,
  owner: Credential,
  { role }: Invitation,
): Promise<Credential> {
  if (Role.options.indexOf(role) <= Role.options.indexOf(owner.role)) return owner;
  const { userId } = owner;
  await deps.accounts.setRole({ userId, role, at: deps.clock.now() });
  const about = { subjectId: userId, personId: userId };
  await recordAction(deps, { actor: owner, action: "people.setRole", ...about, details: { role } });
  return { ...owner, role };
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

function refuseWhileClosed({ installation }: RuleDeps): void {
  if (installation.signUp === "closed") throw signUpClosed();
}

function ownerNeeded(): DomainError {
  return new DomainError(
    "conflict",
    "There is an account with this email address already. Enter its password, or sign in with it.",
    { reason: "invitation.owner_needed" },
  );
}

function invitationGone(): DomainError {
  return new DomainError("not_found", "This invitation was used, withdrawn or has expired.", {
    reason: "invitation.gone",
  });
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  createdAt: number;
  expiresAt: number;
  acceptedAt: number | null;
}

export interface InvitationStore {
  create(
    invitation: Omit<Invitation, "acceptedAt"> & { tokenHash: string; createdBy: string | null },
  ): Promise<void>;
  list(): Promise<Invitation[]>;
  findByTokenHash(tokenHash: string): Promise<Invitation | null>;
  /** Marks it as used; false if it was used, revoked or expired in the meantime. */
  accept(use: { id: string; at: number }): Promise<boolean>;
  revoke(change: { id: string; at: number }): Promise<boolean>;
}
