import type { z } from "zod";

import type { Clock } from "../shared/index.ts";
import { type AuditDeps, recordAction } from "./audit.ts";
import { getPerson, type PersonRef } from "./manage-people.ts";
import { type DeviceRef, deviceGone } from "./own-account.ts";
import { requirePermission } from "./permissions.ts";
import type { AccountStore } from "./ports.ts";
import type { DeviceSessions, SignedInDevice } from "./session-ports.ts";
import type { Actor } from "./types.ts";

interface PersonDeviceDeps {
  accounts: Pick<AccountStore, "find">;
  deviceSessions: DeviceSessions;
}

type AboutPerson = z.infer<typeof PersonRef> & { actor: Actor | null };

/** Where a person is signed in, the last used first. */
export async function listPersonDevices(
  deps: PersonDeviceDeps & { clock: Clock },
  { actor, userId }: AboutPerson,
): Promise<SignedInDevice[]> {
  requirePermission(actor, "people.devices");
  await getPerson(deps.accounts, userId);
  return deps.deviceSessions.list({ userId, at: deps.clock.now() });
}

export async function signOutPersonDevice(
  deps: PersonDeviceDeps & AuditDeps,
  { actor, userId, deviceId }: AboutPerson & z.infer<typeof DeviceRef>,
): Promise<void> {
  requirePermission(actor, "people.signOutDevice");
  await getPerson(deps.accounts, userId);
  const isEnded = await deps.deviceSessions.end({ userId, sessionId: deviceId });
  if (!isEnded) throw deviceGone();
  const action = "people.signOutDevice";
  await recordAction(deps, { actor, action, subjectId: deviceId, personId: userId });
}

/** Ends every session of a person; their access tokens stay. */
export async function signOutPerson(
  deps: PersonDeviceDeps & AuditDeps,
  { actor, userId }: AboutPerson,
): Promise<void> {
  requirePermission(actor, "people.signOut");
  await getPerson(deps.accounts, userId);
  await deps.deviceSessions.endOthers({ userId, sessionId: null });
  await recordAction(deps, {
    actor,
    action: "people.signOut",
    subjectId: userId,
    personId: userId,
  });
}
