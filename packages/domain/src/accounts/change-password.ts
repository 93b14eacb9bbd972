import { z } from "zod";

import { DomainError } from "../shared/index.ts";
import { GivenPassword, Password } from "./fields.ts";
import { judgePassword, type JudgeDeps } from "./judge-password.ts";
import { getPerson } from "./manage-people.ts";
import { requirePermission } from "./permissions.ts";
import type { AccountStore } from "./ports.ts";
import type { Credential, CredentialStore, Passwords } from "./sign-in-ports.ts";
import type { Device, DeviceSessions, StartedSession } from "./session-ports.ts";
import type { Actor } from "./types.ts";

export const ChangePassword = z.object({ currentPassword: GivenPassword, newPassword: Password });

export interface OwnAccountDeps extends JudgeDeps {
  accounts: Pick<AccountStore, "find">;
}

/** Ends every session of the account, and starts a new one for the device that asks. */
export async function changePassword(
  deps: OwnAccountDeps & {
    credentials: CredentialStore;
    passwords: Passwords;
    deviceSessions: Pick<DeviceSessions, "start">;
  },
  request: z.infer<typeof ChangePassword> & { actor: Actor | null; device: Device },
): Promise<StartedSession> {
  const { actor, currentPassword, newPassword, device } = request;
  requirePermission(actor, "account.changePassword");
  const { userId } = actor;
  await proveOwner(deps, { userId, password: currentPassword, device });
  const passwordHash = await deps.passwords.hash(newPassword);
  await deps.credentials.changePassword({ userId, passwordHash, at: deps.clock.now() });
  return deps.deviceSessions.start({ userId, device });
}

/** Has who is signed in say the password, which is counted as at the sign-in. */
export async function proveOwner(
  deps: OwnAccountDeps,
  { userId, password, device }: { userId: string; password: string; device: Device },
): Promise<Credential> {
  const { email } = await getPerson(deps.accounts, userId);
  const credential = await judgePassword(deps, { email, password, address: device.address });
  if (credential !== null) return credential;
  throw new DomainError("invalid", "This is not your current password.", {
    reason: "account.wrong_current_password",
  });
}
