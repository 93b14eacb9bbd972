import { z } from "zod";

import { type Clock, DomainError } from "../shared/index.ts";
import { requirePermission } from "./permissions.ts";
import { PersonName } from "./person-name.ts";
import type { AccountStore } from "./ports.ts";
import type { DeviceSessions, SignedInDevice } from "./session-ports.ts";
import type { Actor } from "./types.ts";

export const Rename = z.strictObject({ name: PersonName });
export const DeviceRef = z.strictObject({ deviceId: z.uuid() });

interface DeviceDeps {
  deviceSessions: DeviceSessions;
}

/** Changes one's own name and returns the stored form. */
export async function renameAccount(
  deps: { accounts: Pick<AccountStore, "rename">; clock: Clock },
  { actor, name }: z.infer<typeof Rename> & { actor: Actor | null },
): Promise<{ name: string }> {
  requirePermission(actor, "account.rename");
  await deps.accounts.rename({ userId: actor.userId, name, at: deps.clock.now() });
  return { name };
}

/** One's signed-in devices, the last used first. */
export async function listDevices(
  deps: DeviceDeps & { clock: Clock },
  { actor, sessionId }: { actor: Actor | null; sessionId: string | null },
): Promise<(SignedInDevice & { isCurrent: boolean })[]> {
  requirePermission(actor, "account.devices");
  const { userId } = actor;
  const devices = await deps.deviceSessions.list({ userId, at: deps.clock.now() });
  return devices.map((device) => ({ ...device, isCurrent: device.id === sessionId }));
}

export async function signOutDevice(
  deps: DeviceDeps,
  { actor, deviceId }: z.infer<typeof DeviceRef> & { actor: Actor | null },
): Promise<void> {
  requirePermission(actor, "account.signOutDevice");
  const isEnded = await deps.deviceSessions.end({ userId: actor.userId, sessionId: deviceId });
  if (!isEnded) throw deviceGone();
}

export function deviceGone(): DomainError {
  return new DomainError("not_found", "This device is not signed in any more.", {
    reason: "account.device_not_found",
  });
}

/** Ends every session except the current one. */
export async function signOutOthers(
  deps: DeviceDeps,
  { actor, sessionId }: { actor: Actor | null; sessionId: string | null },
): Promise<void> {
  requirePermission(actor, "account.signOutOthers");
  await deps.deviceSessions.endOthers({ userId: actor.userId, sessionId });
}
