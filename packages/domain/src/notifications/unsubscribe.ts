import type { Language, MailList } from "../languages/index.ts";
import type { Clock, Signer } from "../shared/index.ts";
import type { DigestStore } from "./digest-ports.ts";
import type { NotificationStore } from "./ports.ts";

/** The mails that people can stop. */
export type StoppableList = Exclude<MailList, "account">;

/** Part of the signed text, so that these tokens and the installation's other signatures are not interchangeable. */
const PURPOSES: Record<StoppableList, string> = {
  episodes: "mail.unsubscribe",
  week: "mail.unsubscribe.week",
  class: "mail.unsubscribe.class",
  review: "mail.unsubscribe.review",
};
/** A UUID and 32 bytes as base64url. */
const TOKEN = /^([0-9a-f-]{36})\.([\w-]{43})$/;

interface UnsubscribeDeps {
  notifications: Pick<NotificationStore, "findMailChoice" | "stopMails">;
  digests: Pick<DigestStore, "listChosen" | "turnOff">;
  signer: Signer;
  clock: Clock;
}

interface StopRequest {
  token: string;
  list: StoppableList;
}

/** The link that stops a person's mails without a sign-in, forever, and the headers that name it; it is not stored. */
export async function offerStop(
  deps: { signer: Signer; linkOrigin: string },
  { userId, list }: { userId: string; list: StoppableList },
): Promise<{ url: string; headers: Record<string, string> }> {
  const token = `${userId}.${await deps.signer.sign(`${PURPOSES[list]}:${userId}`)}`;
  const about = list === "episodes" ? "" : `&about=${list}`;
  const url = `${deps.linkOrigin}/api/mail/unsubscribe?token=${token}${about}`;
  const headers = {
    "List-Unsubscribe": `<${url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  return { url, headers };
}

/** Whether the mails that a token's holder can stop are on; null for an invalid token. Changes nothing. */
export async function lookAtUnsubscribe(
  deps: Omit<UnsubscribeDeps, "clock">,
  request: StopRequest,
): Promise<{ isOn: boolean; language: Language } | null> {
  const userId = await readToken(deps.signer, request);
  const choice = userId === null ? null : await deps.notifications.findMailChoice(userId);
  if (userId === null || choice === null) return null;
  const { list } = request;
  const isOn =
    list === "episodes"
      ? choice.emailEnabled
      : (await deps.digests.listChosen(userId)).includes(list);
  return { isOn, language: choice.language };
}

/** Stops these mails for the token's person; null for an invalid token. */
export async function unsubscribe(
  deps: UnsubscribeDeps,
  request: StopRequest,
): Promise<{ language: Language } | null> {
  const { list } = request;
  const userId = await readToken(deps.signer, request);
  const choice = userId === null ? null : await deps.notifications.findMailChoice(userId);
  if (userId === null || choice === null) return null;
  const at = deps.clock.now();
  if (list !== "episodes") await deps.digests.turnOff({ userId, kind: list, at });
  else if (choice.emailEnabled) await deps.notifications.stopMails({ userId, at });
  return { language: choice.language };
}

async function readToken(signer: Signer, { token, list }: StopRequest): Promise<string | null> {
  const [, userId, signature] = TOKEN.exec(token) ?? [];
  if (userId === undefined || signature === undefined) return null;
  return (await signer.isSigned(`${PURPOSES[list]}:${userId}`, signature)) ? userId : null;
}
