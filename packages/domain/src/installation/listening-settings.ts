import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  compareValues,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import { LISTEN_DAYS, MOST_FREEZES } from "./listening-limits.ts";
import type { SettingName } from "./setting-names.ts";
import type { SettingsStore } from "./settings-store.ts";

const { fewest, most } = LISTEN_DAYS;
const DAYS = `Keep what was played for ${fewest} to ${most} days.`;
const FREEZES = `Choose 0 to ${MOST_FREEZES} missed days a week.`;

/** How days of listening are counted and kept, for everybody. */
export const ListeningSettings = z.strictObject({
  /** Missed days of a week, Monday to Sunday, that do not end a streak. */
  freezesAWeek: z.int(FREEZES).min(0, FREEZES).max(MOST_FREEZES, FREEZES),
  /** Days after which individual listens go; the totals of each day stay. */
  listenDays: z.int(DAYS).min(fewest, DAYS).max(most, DAYS),
});
export type ListeningSettings = z.infer<typeof ListeningSettings>;

export interface ListeningSettingsDeps {
  settings: SettingsStore;
}

export const LISTENING_SETTING = "listening" satisfies SettingName;
const DEFAULTS: ListeningSettings = { freezesAWeek: 1, listenDays: 90 };

/** The admins' choice, or the defaults until they choose. */
export async function readListeningSettings(
  deps: ListeningSettingsDeps,
): Promise<ListeningSettings> {
  return parseListeningSettings(await deps.settings.find(LISTENING_SETTING));
}

/** What is stored under that name, or the defaults. */
export function parseListeningSettings(stored: unknown): ListeningSettings {
  const chosen = ListeningSettings.safeParse(stored);
  return chosen.success ? chosen.data : DEFAULTS;
}

export async function describeListeningSettings(
  deps: ListeningSettingsDeps,
  request: { actor: Actor | null },
): Promise<ListeningSettings> {
  requirePermission(request.actor, "installation.listening");
  return readListeningSettings(deps);
}

/** Streaks follow at once, the next cleanup deletes by it. */
export async function saveListeningSettings(
  deps: ListeningSettingsDeps & AuditDeps,
  { actor, listening }: { actor: Actor | null; listening: ListeningSettings },
): Promise<ListeningSettings> {
  requirePermission(actor, "installation.saveListening");
  const before = await readListeningSettings(deps);
  await deps.settings.save({ name: LISTENING_SETTING, value: listening, at: deps.clock.now() });
  await recordAction(deps, {
    actor,
    action: "installation.saveListening",
    subjectId: LISTENING_SETTING,
    personId: null,
    details: compareValues(before, listening),
  });
  return listening;
}
