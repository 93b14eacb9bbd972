import type { Language } from "../languages/index.ts";
import type { Clock, Signer } from "../shared/index.ts";
import type { NotificationStore } from "./ports.ts";

/** Part of the signed text, so that these tokens and the installation's other signatures are not interchangeable. */
const PURPOSE = "mail.unsubscribe";
/** A UUID and 32 bytes as base64url. */
const TOKEN = /^([0-9a-f-]{36})\.([\w-]{43})$/;

interface UnsubscribeDeps {
  notifications: Pick<NotificationStore, "findMailChoice" | "stopMails">;
  signer: Signer;
  clock: Clock;
}

/** A token that stops a person's mails without a sign-in, forever; it is not stored. */
export async function signUnsubscribe(signer: Signer, userId: string): Promise<string> {
  return `${userId}.${await signer.sign(`${PURPOSE}:${userId}`)}`;
}

/** The mails that a token's holder can stop; null for an invalid token. Changes nothing. */
export async function lookAtUnsubscribe(
  deps: Pick<UnsubscribeDeps, "notifications" | "signer">,
  request: { token: string },
): Promise<{ emailEnabled: boolean; language: Language } | null> {
  const userId = await readToken(deps.signer, request.token);
  return userId === null ? null : deps.notifications.findMailChoice(userId);
}

/** Stops the mails about episodes for the token's person; null for an invalid token. */
export async function unsubscribe(
  deps: UnsubscribeDeps,
  request: { token: string },
): Promise<{ language: Language } | null> {
  const userId = await readToken(deps.signer, request.token);
  const choice = userId === null ? null : await deps.notifications.findMailChoice(userId);
  if (userId === null || choice === null) return null;
  if (choice.emailEnabled) await deps.notifications.stopMails({ userId, at: deps.clock.now() });
  return { language: choice.language };
}

async function readToken(signer: Signer, token: string): Promise<string | null> {
  const [, userId, signature] = TOKEN.exec(token) ?? [];
  if (userId === undefined || signature === undefined) return null;
  return (await signer.isSigned(`${PURPOSE}:${userId}`, signature)) ? userId : null;
}
