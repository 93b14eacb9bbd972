import { z } from "zod";

import { type Clock, type Digest, DomainError } from "../shared/index.ts";
import { type AuditDeps, compareValues, recordAction } from "./audit.ts";
import { Password } from "./fields.ts";
import type { Invitation, InvitationStore } from "./invitation-ports.ts";
import { invitationGone, refuseWhileClosed, type SignUpRuleDeps } from "./invitations.ts";
import { judgePassword } from "./judge-password.ts";
import { PersonName } from "./person-name.ts";
import type { AccountStore } from "./ports.ts";
import type { Credential } from "./sign-in-ports.ts";
import type { Device } from "./session-ports.ts";
import {
  createAccount,
  type CreateAccountDeps,
  refuseDisabled,
  type SignedIn,
  startSession,
} from "./sign-in.ts";
import { Role } from "./types.ts";

/** The recipient of an invitation, for whoever holds its token. */
export async function lookAtInvitation(
  deps: SignUpRuleDeps & { invitations: InvitationStore; digest: Digest; clock: Clock },
  request: { token: string },
): Promise<{ email: string; role: Role }> {
  await refuseWhileClosed(deps);
  const invitation = await findOpen(deps, request.token);
  return { email: invitation.email, role: invitation.role };
}

export const AcceptInvitation = z.object({
  token: z.string("The link is not whole.").min(20, "The link is not whole.").max(100),
  name: PersonName,
  password: Password,
});

interface AcceptDeps extends SignUpRuleDeps, CreateAccountDeps, Pick<AuditDeps, "audit"> {
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
  await refuseWhileClosed(deps);
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
  const { userId } = owner;
  if (!(await deps.invitations.accept({ id: invitation.id, userId, at }))) throw invitationGone();
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
  await recordAction(deps, {
    actor: owner,
    action: "people.setRole",
    ...about,
    details: compareValues({ role: owner.role }, { role }),
  });
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

function ownerNeeded(): DomainError {
  return new DomainError(
    "conflict",
    "There is an account with this email address already. Enter its password, or sign in with it.",
    { reason: "invitation.owner_needed" },
  );
}
