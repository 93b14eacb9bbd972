import { revalidate } from "@solidjs/router";

import { AnsweredError } from "../api.ts";
import type { Why } from "../api-client.ts";
import { fetchWatched } from "../connection.ts";
import { forgetDrafts } from "../drafts.ts";
import { t } from "../i18n/accounts.ts";
import { sayReason } from "../say-reason.ts";
import { refreshSession } from "../session.tsx";
import { forgetSessionEnd } from "../session-end.ts";
import { forgetAnswers } from "./answer-outbox.ts";
import { sendWaiting } from "./answers.ts";
import { forgetPlayed } from "./forget-played.ts";
import { keepOnly } from "./offline/forget-people.ts";
import { readOwner } from "./offline/owner.ts";
import { reportOutbox } from "./heard-reports.ts";
import { readProblem } from "./read-problem.ts";

/** Signs in; throws an AnsweredError with a sentence for display. */
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

/** Sends what still waits, signs out, and forgets everything about this person. */
export async function signOut(): Promise<void> {
  const owner = readOwner();
  if (owner !== null) await Promise.all([reportOutbox.flush(owner), sendWaiting(owner)]);
  await post("/api/auth/sign-out", {});
  await forgetPerson();
}

/** Forgets everything about the person, after a sign-out or a deleted account. */
export async function forgetPerson(): Promise<void> {
  forgetDrafts();
  const owner = readOwner();
  // First the person's pages are closed; the next person then loads everything anew.
  await refreshSession();
  // The player had stored its state until its pages were gone.
  forgetPlayed();
  if (owner !== null) {
    reportOutbox.forget(owner);
    forgetAnswers(owner);
  }
  await keepOnly(null);
  forgetSessionEnd();
  await revalidate();
}

export async function requestReset(email: string): Promise<void> {
  await post("/api/auth/request-password-reset", { email });
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
  const answer = await fetchWatched(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.ok) return;
  const { why, message } = readProblem(await answer.text());
  const isOurs = answer.status >= 500;
  throw new AnsweredError(
    sayRefusal(answer, why) ?? (isOurs ? null : message) ?? t("error.unknown"),
    { status: answer.status, why },
  );
}

/** A refusal in the interface's language, if there is a text for it. */
function sayRefusal({ status, headers }: Response, why: Why): string | null {
  const seconds = Number(headers.get("retry-after"));
  if (why.reason === "account.too_many_tries" && seconds > 0) {
    return t("account.closedFor", { count: Math.ceil(seconds / 60) });
  }
  const spoken = why.reason === null ? null : sayReason(why);
  return spoken ?? (status === 429 ? t("reason.auth.TOO_MANY") : null);
}
