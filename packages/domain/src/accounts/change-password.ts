import { z } from "zod";

import { DomainError } from "../shared/index.ts";
import { GivenPassword, Password } from "./fields.ts";
import { judgePassword, type JudgeDeps } from "./judge-password.ts";
import { requirePermission } from "./permissions.ts";
import { notSignedIn } from "./refusals.ts";
import type { Credential, CredentialStore, Passwords } from "./sign-in-ports.ts";
import type { Device, DeviceSessions, StartedSession } from "./session-ports.ts";
import type { Actor, Person } from "./types.ts";

export const ChangePassword = z.object({ currentPassword: GivenPassword, newPassword: Password });

/** Ends every session of the account and starts a new one for this device. */
export async function changePassword(
  deps: JudgeDeps & {
    credentials: CredentialStore;
    passwords: Passwords;
    deviceSessions: Pick<DeviceSessions, "start">;
  },
  request: z.infer<typeof ChangePassword> & OwnerRequest,
): Promise<StartedSession> {
  const { actor, currentPassword: password, newPassword } = request;
  requirePermission(actor, "account.changePassword");
  const { userId } = actor;
  const { device } = request;
  await proveOwner(deps, { ...request, password });
  const passwordHash = await deps.passwords.hash(newPassword);
  await deps.credentials.changePassword({ userId, passwordHash, at: deps.clock.now() });
  return deps.deviceSessions.start({ userId, device });
}

/** The signed-in person, their session and device. */
export interface OwnerRequest {
  actor: Actor | null;
  person: Pick<Person, "email"> | null;
  device: Device;
}

/** Requires the signed-in person's password, counted as at a sign-in. */
export async function proveOwner(
  deps: JudgeDeps,
  { person, password, device }: Omit<OwnerRequest, "actor"> & { password: string },
): Promise<Credential> {
  if (person === null) throw notSignedIn();
  const { email } = person;
  const credential = await judgePassword(deps, { email, password, address: device.address });
  if (credential !== null) return credential;
  throw new DomainError("invalid", "This is not your current password.", {
    reason: "account.wrong_current_password",
  });
}
