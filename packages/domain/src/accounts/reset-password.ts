import { z } from "zod";

import { type Clock, type Digest, DomainError, HOUR_MS, type IdSource } from "../shared/index.ts";
import { type AuditDeps, recordAction } from "./audit.ts";
import { Email, Password } from "./fields.ts";
import { getPerson } from "./manage-people.ts";
import { requirePermission } from "./permissions.ts";
import type { AccountStore, TokenSource } from "./ports.ts";
import type { AccountLinks, Allowances, CredentialStore, Passwords } from "./sign-in-ports.ts";
import type { Actor } from "./types.ts";

const MAILS_AN_HOUR = 3;

export const RequestReset = z.object({ email: Email });
export const LinkToken = z
  .string("The link is not whole.")
  .min(1, "The link is not whole.")
  .max(100);
export const ResetPassword = z.object({ token: LinkToken, newPassword: Password });

interface LinkDeps {
  accountLinks: AccountLinks;
  tokens: TokenSource;
  digest: Digest;
  clock: Clock;
  ids: IdSource;
  /** Where links in mails point: scheme, host and port. */
  linkOrigin: string;
}

/** Mails a link to somebody, in their language. */
export type SendLink = (
  user: { id: string; email: string; name: string },
  link: string,
) => Promise<void>;

/**
 * Mails a link to who has an account, at most three an hour, each voiding the one before. What it does
 * takes time where the account exists, so nobody who asks waits for it.
 */
export async function mailReset(
  deps: LinkDeps & {
    credentials: Pick<CredentialStore, "findByEmail">;
    allowances: Allowances;
    sendResetMail: SendLink;
  },
  { email }: z.infer<typeof RequestReset>,
): Promise<void> {
  const credential = await deps.credentials.findByEmail(email);
  if (credential === null || credential.disabled) return;
  const isAllowed = await deps.allowances.take({
    id: deps.ids.next(),
    kind: "reset_mail",
    subject: email,
    most: MAILS_AN_HOUR,
    windowMs: HOUR_MS,
    at: deps.clock.now(),
  });
  if (!isAllowed) return;
  const { userId: id, name } = credential;
  const link = await writeLink(deps, { userId: id, origin: deps.linkOrigin });
  await deps.sendResetMail({ id, email, name }, link);
}

/** Sets a new password with the link, which ends every session, access token and closed door. */
export async function resetPassword(
  deps: {
    accountLinks: Pick<AccountLinks, "isOpen">;
    credentials: Pick<CredentialStore, "resetPassword">;
    passwords: Pick<Passwords, "hash">;
    digest: Digest;
    clock: Clock;
  },
  { token, newPassword }: z.infer<typeof ResetPassword>,
): Promise<void> {
  const tokenHash = await deps.digest.sha256(token);
  const at = () => deps.clock.now();
  // Hashing is dear: a link that is none is refused before it.
  const isOpen = await deps.accountLinks.isOpen({ tokenHash, kind: "reset", at: at() });
  if (!isOpen) throw linkGone();
  const passwordHash = await deps.passwords.hash(newPassword);
  const isDone = await deps.credentials.resetPassword({ tokenHash, passwordHash, at: at() });
  if (!isDone) throw linkGone();
}

/** A link that an admin hands over, for installations without mail. */
export async function createResetLink(
  deps: LinkDeps & AuditDeps & { accounts: AccountStore; installation: { origin: string } },
  request: { actor: Actor | null; userId: string },
): Promise<{ link: string }> {
  requirePermission(request.actor, "people.resetLink");
  const person = await getPerson(deps.accounts, request.userId);
  const link = await writeLink(deps, { userId: person.id, origin: deps.installation.origin });
  const about = { subjectId: person.id, personId: person.id };
  await recordAction(deps, { actor: request.actor, action: "people.resetLink", ...about });
  return { link };
}

async function writeLink(
  deps: LinkDeps,
  { userId, origin }: { userId: string; origin: string },
): Promise<string> {
  const at = deps.clock.now();
  const token = deps.tokens.next();
  await deps.accountLinks.replace({
    id: deps.ids.next(),
    userId,
    kind: "reset",
    tokenHash: await deps.digest.sha256(token),
    email: null,
    expiresAt: at + HOUR_MS,
    at,
  });
  return `${origin}/reset?token=${encodeURIComponent(token)}`;
}

export function linkGone(): DomainError {
  return new DomainError("invalid", "This link was used or has expired. Ask for a new one.", {
    reason: "account.link_gone",
  });
}
