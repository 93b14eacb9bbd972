import { query } from "@solidjs/router";

import { AnsweredError } from "../../api.ts";
import { t, tReason } from "../../i18n/index.ts";
import { refreshSession } from "../../session.tsx";

/** Signs in; throws an AnsweredError with a sentence to show. */
export async function signIn(account: { email: string; password: string }): Promise<void> {
  await post("/api/auth/sign-in/email", account);
  await refreshSession();
}

export async function signUp(account: {
  name: string;
  email: string;
  password: string;
}): Promise<void> {
  await post("/api/auth/sign-up/email", account);
  await refreshSession();
}

/** Signs out and forgets what was loaded for this person. */
export async function signOut(): Promise<void> {
  await post("/api/auth/sign-out", {});
  query.clear();
  await refreshSession();
}

export async function requestReset(email: string): Promise<void> {
  await post("/api/auth/request-password-reset", { email, redirectTo: "/reset" });
}

export async function resetPassword(change: { newPassword: string; token: string }): Promise<void> {
  await post("/api/auth/reset-password", change);
}

export async function acceptInvitation(account: {
  token: string;
  name: string;
  password: string;
}): Promise<void> {
  await post("/api/invitations/accept", account);
  await refreshSession();
}

async function post(path: string, body: Record<string, string>): Promise<void> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.ok) return;
  const { code, message } = readRefusal(await answer.text());
  const reason = answer.status === 429 ? "auth.TOO_MANY" : code;
  const spoken = reason === null ? null : tReason(reason);
  const isOurs = answer.status >= 500;
  throw new AnsweredError(spoken ?? (isOurs ? null : message) ?? t("error.unknown"), {
    status: answer.status,
    reason,
  });
}

/** Reads `{ code, message }` or `{ reason, message }`; anything else says nothing. */
function readRefusal(text: string): { code: string | null; message: string | null } {
  const nothing = { code: null, message: null };
  const answer = parseObject(text);
  if (answer === null) return nothing;
  const { code, reason, message } = answer;
  return {
    code: typeof reason === "string" ? reason : typeof code === "string" ? `auth.${code}` : null,
    message: typeof message === "string" ? message : null,
  };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : null;
  } catch {
    // A proxy may answer with a page of its own; there is no sentence in it to show.
    return null;
  }
}
