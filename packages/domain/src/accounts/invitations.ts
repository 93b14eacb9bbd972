import { z } from "zod";

import type { Language, Mailer } from "../languages/index.ts";
import {
  type Clock,
  DAY_MS,
  type Digest,
  DomainError,
  type Log,
  TIME_CURSOR,
} from "../shared/index.ts";
import { type AuditDeps, recordAction } from "./audit.ts";
import { Email } from "./fields.ts";
import type { Invitation, InvitationStore, NewInvitation } from "./invitation-ports.ts";
import { requirePermission } from "./permissions.ts";
import type { AccountStore, TokenSource } from "./ports.ts";
import type { CredentialStore } from "./sign-in-ports.ts";
import { signUpClosed, type SignUpRule } from "./sign-in.ts";
import { type Actor, Role } from "./types.ts";
import { writeInvitationMail } from "./write-invitation-mail.ts";

const USUAL_DAYS = 7;
const MOST_DAYS = 30;

/** For how many days a link works. */
export const LinkDays = z
  .int()
  .min(1, "A link works for at least a day.")
  .max(MOST_DAYS, "A link works for at most 30 days.")
  .default(USUAL_DAYS);
export const CreateInvitation = z.strictObject({
  email: Email,
  role: Role,
  days: LinkDays,
  byMail: z.boolean().default(false),
});
export const RenewInvitation = z.strictObject({
  invitationId: z.uuid(),
  days: LinkDays,
  byMail: z.boolean().default(false),
});
export const ListInvitations = z.strictObject({
  limit: z.int().min(1).max(60).default(40),
  cursor: TIME_CURSOR.text.nullable().default(null),
  /** Leaves out what was used, withdrawn or has expired. */
  isOpen: z.boolean().default(false),
});

export interface SignUpRuleDeps {
  /** Who may create an account now: admins may narrow what the deployment allows. */
  findSignUpRule(): Promise<SignUpRule>;
}

interface InvitationDeps extends AuditDeps {
  invitations: Pick<InvitationStore, "create">;
  tokens: TokenSource;
  digest: Digest;
}

/** What it takes to mail an invitation: it is in the language of who invites. */
export interface InvitationMailDeps {
  accounts: Pick<AccountStore, "findSettings">;
  mailer: Mailer;
  /** The origin of links in mails, which no request can choose. */
  linkOrigin: string;
  log: Log;
}

interface LinkDeps extends InvitationDeps, InvitationMailDeps, SignUpRuleDeps {
  invitations: Pick<InvitationStore, "create" | "renew">;
  installation: { origin: string };
  clock: Clock;
}

/** An invitation whose link only this answer contains. */
export interface HandedInvitation {
  id: string;
  link: string;
  /** Null if nobody asked for a mail; false if it could not be sent. */
  isMailed: boolean | null;
}

/** Invites a person for some days, by a link that is handed over or mailed. */
export async function createInvitation(
  deps: LinkDeps & { credentials: Pick<CredentialStore, "findByEmail"> },
  request: z.output<typeof CreateInvitation> & { actor: Actor | null },
): Promise<HandedInvitation> {
  const { actor, email, role, days, byMail } = request;
  requirePermission(actor, "invitations.create");
  await refuseWhileClosed(deps);
  if ((await deps.credentials.findByEmail(email)) !== null) {
    throw new DomainError(
      "conflict",
      "This email address has an account already. Change its role on the page of people instead.",
      { reason: "invitation.account_exists" },
    );
  }
  const { id, token } = await writeInvitation(deps, { email, role, days, actor });
  return hand(deps, { actor, id, email, token, days, byMail });
}

/** Sends an invitation again, with a new link; the old one stops working. */
export async function renewInvitation(
  deps: LinkDeps,
  request: z.output<typeof RenewInvitation> & { actor: Actor | null },
): Promise<HandedInvitation> {
  const { actor, invitationId: id, days, byMail } = request;
  requirePermission(actor, "invitations.renew");
  await refuseWhileClosed(deps);
  const at = deps.clock.now();
  const token = deps.tokens.next();
  const renewed = await deps.invitations.renew({
    id,
    tokenHash: await deps.digest.sha256(token),
    expiresAt: at + days * DAY_MS,
    at,
  });
  if (renewed === null) throw invitationGone();
  await recordAction(deps, {
    actor,
    action: "invitations.renew",
    subjectId: id,
    personId: null,
    details: { days },
  });
  return hand(deps, { actor, id, email: renewed.email, token, days, byMail });
}

async function hand(
  deps: LinkDeps,
  invitation: {
    actor: Actor;
    id: string;
    email: string;
    token: string;
    days: number;
    byMail: boolean;
  },
): Promise<HandedInvitation> {
  const { actor, id, email, token, days, byMail } = invitation;
  const link = linkOf(deps.installation.origin, token);
  if (!byMail) return { id, link, isMailed: null };
  const language = await findMailLanguage(deps, actor);
  const isMailed = await mailInvitation(deps, { to: email, token, days, language });
  return { id, link, isMailed };
}

export function linkOf(origin: string, token: string): string {
  return `${origin}/invitation/${token}`;
}

/** The first language of who invites: that of the invited person is not known. */
export async function findMailLanguage(
  { accounts }: Pick<InvitationMailDeps, "accounts">,
  { userId }: Actor,
): Promise<Language> {
  return (await accounts.findSettings(userId))?.languages[0] ?? "en";
}

/** False if it could not be sent: the link can still be handed over. */
export async function mailInvitation(
  { mailer, linkOrigin, log }: Omit<InvitationMailDeps, "accounts">,
  { token, ...mail }: { to: string; token: string; days: number; language: Language },
): Promise<boolean> {
  try {
    const link = linkOf(linkOrigin, token);
    await mailer.send(writeInvitationMail({ ...mail, link }));
    return true;
  } catch (error) {
    log.error("mail.not_sent", error, { kind: "invitation" });
    return false;
  }
}

/** Invites the first admin, from the operator's command line. */
export async function inviteFirstAdmin(
  deps: InvitationDeps,
  request: { email: string },
): Promise<{ id: string; token: string }> {
  return writeInvitation(deps, {
    email: Email.parse(request.email),
    role: "admin",
    days: USUAL_DAYS,
    actor: null,
  });
}

async function writeInvitation(
  deps: InvitationDeps,
  invitation: { email: string; role: Role; days: number; actor: Actor | null },
): Promise<{ id: string; token: string }> {
  const { actor, ...promise } = invitation;
  const token = deps.tokens.next();
  const made = await draftInvitation(deps, { ...promise, token, by: actor, courseIds: [] });
  await deps.invitations.create(made);
  await recordAction(deps, {
    actor,
    action: "invitations.create",
    subjectId: made.id,
    personId: null,
    details: { role: promise.role },
  });
  return { id: made.id, token };
}

/** An invitation that is not stored yet. */
export async function draftInvitation(
  { clock, ids, digest }: Pick<InvitationDeps, "clock" | "ids" | "digest">,
  promise: {
    email: string;
    role: Role;
    days: number;
    token: string;
    by: Actor | null;
    courseIds: string[];
  },
): Promise<NewInvitation> {
  const { email, role, days, token, by, courseIds } = promise;
  const at = clock.now();
  return {
    id: ids.next(),
    email,
    role,
    enrollments: courseIds.map((courseId) => ({ id: ids.next(), courseId })),
    createdBy: by?.userId ?? null,
    tokenHash: await digest.sha256(token),
    createdAt: at,
    expiresAt: at + days * DAY_MS,
  };
}

export async function listInvitations(
  deps: { invitations: InvitationStore; clock: Clock },
  request: z.output<typeof ListInvitations> & { actor: Actor | null },
): Promise<{ invitations: Invitation[]; nextCursor: string | null }> {
  const { actor, isOpen, ...page } = request;
  requirePermission(actor, "invitations.list");
  return deps.invitations.list({ ...page, openAt: isOpen ? deps.clock.now() : null });
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

export async function refuseWhileClosed(deps: SignUpRuleDeps): Promise<void> {
  if ((await deps.findSignUpRule()) === "closed") throw signUpClosed();
}

export function invitationGone(): DomainError {
  return new DomainError("not_found", "This invitation was used, withdrawn or has expired.", {
    reason: "invitation.gone",
  });
}
