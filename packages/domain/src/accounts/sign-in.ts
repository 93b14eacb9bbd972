import { z } from "zod";

import { DomainError, HOUR_MS } from "../shared/index.ts";
import { Email, GivenPassword, Password } from "./fields.ts";
import { judgePassword, type JudgeDeps } from "./judge-password.ts";
import { PersonName } from "./person-name.ts";
import type { Allowances, Credential, CredentialStore, Passwords } from "./sign-in-ports.ts";
import type { Device, DeviceSessions, StartedSession } from "./session-ports.ts";
import type { Role } from "./types.ts";

/** A school of two thousand signs up in one morning behind one address. */
const SIGN_UPS_AN_HOUR = 3_000;

export const SignIn = z.object({ email: Email, password: GivenPassword });
export const SignUp = z.object({ name: PersonName, email: Email, password: Password });

/** Who may create an account: anybody, invited people, or nobody. */
export type SignUpRule = "open" | "invite" | "closed";

export interface SignedIn {
  user: { id: string; name: string; email: string; role: Role };
  session: StartedSession;
}

export interface SignInDeps extends JudgeDeps {
  deviceSessions: Pick<DeviceSessions, "start">;
}

export async function signIn(
  deps: SignInDeps,
  { email, password, device }: z.infer<typeof SignIn> & { device: Device },
): Promise<SignedIn> {
  const credential = await judgePassword(deps, { email, password, address: device.address });
  if (credential === null) throw wrongPassword();
  return startSession(deps, { credential, device });
}

export interface CreateAccountDeps extends SignInDeps {
  credentials: CredentialStore;
  passwords: Passwords;
}

export async function signUp(
  deps: CreateAccountDeps & { allowances: Allowances; findSignUpRule(): Promise<SignUpRule> },
  { device, ...account }: z.infer<typeof SignUp> & { device: Device },
): Promise<SignedIn> {
  const rule = await deps.findSignUpRule();
  if (rule === "closed") throw signUpClosed();
  if (rule === "invite") throw inviteOnly();
  if (device.address !== null) await takeSignUp(deps, device.address);
  const made = { ...account, role: "learner", invitationId: null } as const;
  const signedIn = await createAccount(deps, { ...made, device });
  if (signedIn === null) throw accountExists();
  return signedIn;
}

interface NewAccount {
  name: string;
  email: string;
  password: string;
  role: Role;
  invitationId: string | null;
  device: Device;
}

/** Creates an account and signs it in; null if its address is taken or its invitation is used. */
export async function createAccount(
  deps: CreateAccountDeps,
  { name, email, role, password, invitationId, device }: NewAccount,
): Promise<SignedIn | null> {
  const passwordHash = await deps.passwords.hash(password);
  const credential = { userId: deps.ids.next(), name, email, role, passwordHash };
  const at = deps.clock.now();
  if (!(await deps.credentials.create({ ...credential, invitationId, at }))) return null;
  const id = deps.ids.next();
  await deps.tries.forgive({ id, email, address: device.address, at });
  return startSession(deps, { credential: { ...credential, disabled: false }, device });
}

/** Signs in a person who has proven that the account is theirs. */
export async function startSession(
  deps: Pick<SignInDeps, "deviceSessions">,
  { credential, device }: { credential: Credential; device: Device },
): Promise<SignedIn> {
  const { userId, name, email, role, disabled } = credential;
  refuseDisabled({ disabled });
  const session = await deps.deviceSessions.start({ userId, device });
  return { user: { id: userId, name, email, role }, session };
}

async function takeSignUp(
  deps: Pick<JudgeDeps, "clock" | "ids"> & { allowances: Allowances },
  address: string,
): Promise<void> {
  const isAllowed = await deps.allowances.take({
    id: deps.ids.next(),
    kind: "sign_up",
    subject: address,
    most: SIGN_UPS_AN_HOUR,
    windowMs: HOUR_MS,
    at: deps.clock.now(),
  });
  if (isAllowed) return;
  throw new DomainError("limit_reached", "Too many new accounts from here. Try again in an hour.", {
    reason: "account.too_many_sign_ups",
    retryAfterMs: HOUR_MS,
  });
}

function wrongPassword(): DomainError {
  return new DomainError("unauthenticated", "This email address and password do not match.", {
    reason: "account.wrong_password",
  });
}

function inviteOnly(): DomainError {
  return new DomainError(
    "forbidden",
    "New accounts need an invitation here. Ask your teacher for one.",
    { reason: "account.invite_only" },
  );
}

export function signUpClosed(): DomainError {
  return new DomainError("forbidden", "This installation doesn't accept new accounts.", {
    reason: "account.sign_up_closed",
  });
}

export function refuseDisabled({ disabled }: Pick<Credential, "disabled">): void {
  if (!disabled) return;
  throw new DomainError("forbidden", "This account is disabled. Ask an admin.", {
    reason: "account.disabled",
  });
}

export function accountExists(): DomainError {
  return new DomainError(
    "conflict",
    "This email address has an account already. Sign in with it instead.",
    { reason: "account.exists" },
  );
}
