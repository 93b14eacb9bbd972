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
  /** The origin of links in mails: scheme, host and port. */
  linkOrigin: string;
}

/** Mails a link to a person in their language. */
export type SendLink = (
  user: { id: string; email: string; name: string },
  link: string,
) => Promise<void>;

/**
 * Mails a link if the account exists, at most three an hour, each replacing the last. It takes longer if
 * the account exists, so the caller must not wait for it.
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

/** Sets a new password with the link, and ends every session, access token and lock. */
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
  // Hashing is expensive, so an invalid link is refused first.
  const isOpen = await deps.accountLinks.isOpen({ tokenHash, kind: "reset", at: at() });
  if (!isOpen) throw linkGone();
  const passwordHash = await deps.passwords.hash(newPassword);
  const isDone = await deps.credentials.resetPassword({ tokenHash, passwordHash, at: at() });
  if (!isDone) throw linkGone();
}

/** A link that an admin passes on, for installations without mail. */
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
