import { type Clock, DomainError, type IdSource, MINUTE_MS } from "../shared/index.ts";
import type { Credential, CredentialStore, Passwords, SignInTries } from "./sign-in-ports.ts";

export interface JudgeDeps {
  credentials: Pick<CredentialStore, "findByEmail">;
  passwords: Pick<Passwords, "verify">;
  tries: SignInTries;
  clock: Clock;
  ids: IdSource;
}

export interface PasswordTry {
  email: string;
  password: string;
  address: string | null;
}

/**
 * The account that the password opens; null for none. An attempt is counted before the check, and a right
 * password clears the earlier ones. Throws `limit_reached` for a locked account, without hashing. An
 * account that does not exist goes through the same steps.
 */
export async function judgePassword(
  deps: JudgeDeps,
  { email, password, address }: PasswordTry,
): Promise<Credential | null> {
  const now = () => ({ email, address, at: deps.clock.now() });
  refuseClosed(deps, await deps.tries.findClosed(now()));
  const credential = await deps.credentials.findByEmail(email);
  const hash = credential?.passwordHash ?? null;
  const isRight = await deps.passwords.verify({ password, hash }, async () => {
    refuseClosed(deps, await deps.tries.take({ ...now(), id: deps.ids.next() }));
  });
  if (!isRight || credential === null) return null;
  await deps.tries.forgive({ ...now(), id: deps.ids.next() });
  return credential;
}

function refuseClosed(deps: { clock: Clock }, closedUntil: number | null): void {
  if (closedUntil === null) return;
  const retryAfterMs = Math.max(1_000, closedUntil - deps.clock.now());
  const minutes = Math.ceil(retryAfterMs / MINUTE_MS);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  throw new DomainError(
    "limit_reached",
    `Too many wrong passwords for this account. Try again in ${wait}.`,
    { reason: "account.too_many_tries", retryAfterMs },
  );
}
