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

const MOST_EPISODES = "Choose 0 to 100 episodes a day.";
const MOST_DOLLARS = "Choose a budget of 0 to 1,000,000 dollars a month.";

/** The most that an installation makes and spends. */
export const Limits = z.strictObject({
  /** Per learner and local day; the daily is extra. */
  episodesPerDay: z.int(MOST_EPISODES).min(0, MOST_EPISODES).max(100, MOST_EPISODES),
  /** For all suppliers together per UTC month; null for no limit. */
  monthlyMicroDollars: z
    .int(MOST_DOLLARS)
    .min(0, MOST_DOLLARS)
    .max(1_000_000_000_000, MOST_DOLLARS)
    .nullable(),
});
export type Limits = z.infer<typeof Limits>;

export interface LimitsDeps {
  settings: SettingsStore;
  /** The configured limits, for when no admin has chosen. */
  limitDefaults: Limits;
}

/** The name of the stored choice; the ledger's own statement reads the budget there. */
export const LIMITS_NAME = "limits" satisfies SettingName;

/** The admins' choice, or the configuration; a stored choice that is no longer valid is ignored. */
export async function readLimits(deps: LimitsDeps): Promise<Limits> {
  const chosen = Limits.safeParse(await deps.settings.find(LIMITS_NAME));
  return chosen.success ? chosen.data : deps.limitDefaults;
}

export async function getLimits(
  deps: LimitsDeps,
  request: { actor: Actor | null },
): Promise<Limits> {
  requirePermission(request.actor, "installation.limits");
  return readLimits(deps);
}

/** Sets the limits for the next request and the next supplier call on. */
export async function saveLimits(
  deps: LimitsDeps & AuditDeps,
  request: { actor: Actor | null; limits: Limits },
): Promise<Limits> {
  const { actor, limits } = request;
  requirePermission(actor, "installation.saveLimits");
  const before = await readLimits(deps);
  await deps.settings.save({ name: LIMITS_NAME, value: limits, at: deps.clock.now() });
  await recordAction(deps, {
    actor,
    action: "installation.saveLimits",
    subjectId: LIMITS_NAME,
    personId: null,
    details: compareValues(before, limits),
  });
  return limits;
}
