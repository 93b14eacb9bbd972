import { z } from "zod";

import { type Background, type Digest, DomainError, HOUR_MS } from "../shared/index.ts";
import type { JudgeDeps } from "./judge-password.ts";
import { type OwnerRequest, proveOwner } from "./change-password.ts";
import { Email, GivenPassword } from "./fields.ts";
import { requirePermission } from "./permissions.ts";
import type { TokenSource } from "./ports.ts";
import { LinkToken, linkGone, type SendLink } from "./reset-password.ts";
import type { AccountLinks, Allowances, Credential, CredentialStore } from "./sign-in-ports.ts";

const CHANGES_AN_HOUR = 3;

export const RequestEmailChange = z.strictObject({ password: GivenPassword, email: Email });
export const ConfirmEmailChange = z.strictObject({ token: LinkToken });

interface EmailChangeDeps extends JudgeDeps {
  accountLinks: AccountLinks;
  allowances: Allowances;
  background: Background;
  tokens: TokenSource;
  digest: Digest;
  /** The origin of links in mails: scheme, host and port. */
  linkOrigin: string;
  /** Sent to the new address, with the link that confirms it. */
  sendEmailConfirmation: SendLink;
  /** Sent to the current address, with a link to choose a new password. */
  sendEmailNotice: SendLink;
}

/**
 * Mails a link, valid for an hour, to the new address and a notice to the old one. If the new address has
 * an account, no link is sent and nobody is told.
 */
export async function requestEmailChange(
  deps: EmailChangeDeps,
  request: z.infer<typeof RequestEmailChange> & OwnerRequest,
): Promise<void> {
  const { actor, email } = request;
  requirePermission(actor, "account.requestEmailChange");
  const { userId } = actor;
  const owner = await proveOwner(deps, request);
  if (owner.email === email) throw sameAddress();
  const isAllowed = await deps.allowances.take({
    id: deps.ids.next(),
    kind: "email_change",
    subject: userId,
    most: CHANGES_AN_HOUR,
    windowMs: HOUR_MS,
    at: deps.clock.now(),
  });
  if (!isAllowed) throw tooManyChanges();
  deps.background.run("email_change.failed", () => mailBoth(deps, owner, email));
}

/** Sets the account's new address for whoever holds the mailed link. */
export async function confirmEmailChange(
  deps: Pick<EmailChangeDeps, "digest" | "clock"> & {
    credentials: Pick<CredentialStore, "changeEmail">;
  },
  { token }: z.infer<typeof ConfirmEmailChange>,
): Promise<void> {
  const tokenHash = await deps.digest.sha256(token);
  if (!(await deps.credentials.changeEmail({ tokenHash, at: deps.clock.now() }))) throw linkGone();
}

async function mailBoth(deps: EmailChangeDeps, owner: Credential, email: string): Promise<void> {
  const { userId, name } = owner;
  await deps.sendEmailNotice({ id: userId, name, email: owner.email }, `${deps.linkOrigin}/reset`);
  if ((await deps.credentials.findByEmail(email)) !== null) return;
  const at = deps.clock.now();
  const token = deps.tokens.next();
  await deps.accountLinks.replace({
    id: deps.ids.next(),
    userId,
    kind: "email",
    tokenHash: await deps.digest.sha256(token),
    email,
    expiresAt: at + HOUR_MS,
    at,
  });
  const link = `${deps.linkOrigin}/confirm-email?token=${encodeURIComponent(token)}`;
  await deps.sendEmailConfirmation({ id: userId, name, email }, link);
}

function sameAddress(): DomainError {
  return new DomainError("conflict", "This is your email address already.", {
    reason: "account.same_email",
  });
}

function tooManyChanges(): DomainError {
  return new DomainError(
    "limit_reached",
    "You have asked for three changes within an hour. Try again in an hour.",
    { reason: "account.too_many_email_changes", retryAfterMs: HOUR_MS },
  );
}
