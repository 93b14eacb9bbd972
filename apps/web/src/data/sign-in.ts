import { refreshSession } from "../session.tsx";
import { postAccount } from "./post-account.ts";

/** Signs in; throws an AnsweredError with a sentence for display. */
export async function signIn(account: { email: string; password: string }): Promise<void> {
  await postAccount("/api/auth/sign-in/email", account);
  await refreshSession();
}

export async function signUp(account: {
  name: string;
  email: string;
  password: string;
}): Promise<void> {
  await postAccount("/api/auth/sign-up/email", account);
  await refreshSession();
}

export async function requestReset(email: string): Promise<void> {
  await postAccount("/api/auth/request-password-reset", { email });
}

export async function resetPassword(change: { newPassword: string; token: string }): Promise<void> {
  await postAccount("/api/auth/reset-password", change);
}

export async function acceptInvitation(account: {
  token: string;
  name: string;
  password: string;
}): Promise<void> {
  await postAccount("/api/invitations/accept", account);
  await refreshSession();
}
