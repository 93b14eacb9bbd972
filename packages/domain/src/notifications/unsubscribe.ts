import type { Language } from "../languages/index.ts";
import type { Clock, Signer } from "../shared/index.ts";
import type { NotificationStore } from "./ports.ts";

/** Signed along, so that no other signature of the installation opens this, nor this any other. */
const PURPOSE = "mail.unsubscribe";
/** A UUID and 32 bytes as base64url. */
const TOKEN = /^([0-9a-f-]{36})\.([\w-]{43})$/;

interface UnsubscribeDeps {
  notifications: Pick<NotificationStore, "findMailChoice" | "stopMails">;
  signer: Signer;
  clock: Clock;
}

/** What ends a person's mails without a sign-in, for ever; nothing of it is stored. */
export async function signUnsubscribe(signer: Signer, userId: string): Promise<string> {
  return `${userId}.${await signer.sign(`${PURPOSE}:${userId}`)}`;
}

/** What the holder of a token can end; null for a token that is none. Changes nothing. */
export async function lookAtUnsubscribe(
  deps: Pick<UnsubscribeDeps, "notifications" | "signer">,
  request: { token: string },
): Promise<{ emailEnabled: boolean; language: Language } | null> {
  const userId = await readToken(deps.signer, request.token);
  return userId === null ? null : deps.notifications.findMailChoice(userId);
}

/** Ends the mails about episodes of the person in the token; null for a token that is none. */
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
