import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  compareValues,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import type { SettingName } from "./setting-names.ts";
import type { SettingsStore } from "./settings-store.ts";

const DAYS = "Keep episodes for 7 to 3650 days, or for ever.";

/** How long generated episodes are kept, for everybody; uploads stay. */
export const Retention = z.strictObject({
  /** Days after an episode was finished; null keeps it forever. */
  episodeDays: z.int(DAYS).min(7, DAYS).max(3650, DAYS).nullable(),
});
export type Retention = z.infer<typeof Retention>;

export interface RetentionDeps {
  settings: SettingsStore;
  /** The configured retention, for when no admin has chosen. */
  retentionDefaults: Retention;
}

const NAME = "retention" satisfies SettingName;

/** The admins' choice, or the configuration; a stored choice that is no longer valid is ignored. */
export async function readRetention(deps: RetentionDeps): Promise<Retention> {
  const chosen = Retention.safeParse(await deps.settings.find(NAME));
  return chosen.success ? chosen.data : deps.retentionDefaults;
}

/** The retention, for admins. */
export async function describeRetention(
  deps: RetentionDeps,
  request: { actor: Actor | null },
): Promise<Retention> {
  requirePermission(request.actor, "installation.retention");
  return readRetention(deps);
}

/** Sets the retention; the next cleanup applies it. */
export async function saveRetention(
  deps: RetentionDeps & AuditDeps,
  request: { actor: Actor | null; retention: Retention },
): Promise<Retention> {
  const { actor, retention } = request;
  requirePermission(actor, "installation.saveRetention");
  const before = await readRetention(deps);
  await deps.settings.save({ name: NAME, value: retention, at: deps.clock.now() });
  await recordAction(deps, {
    actor,
    action: "installation.saveRetention",
    subjectId: NAME,
    personId: null,
    details: compareValues(before, retention),
  });
  return retention;
}
