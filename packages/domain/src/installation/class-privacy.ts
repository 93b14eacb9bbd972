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

/**
 * What teachers see of their learners: each by name, or only the class as a whole. As a whole, nothing has a
 * name; sums are shown of two learners or more, and what was answered of five or more.
 */
export const ClassPrivacy = z.strictObject({ teachersSee: z.enum(["people", "totals"]) });
export type ClassPrivacy = z.infer<typeof ClassPrivacy>;

/** A sum over one is that one's. An answer or a place in a recording may be known by its words from among a few. */
const FEWEST_UNNAMED = { sums: 2, details: 5 };
export type Told = keyof typeof FEWEST_UNNAMED;

export interface ClassPrivacyDeps {
  settings: SettingsStore;
}

const NAME = "class-privacy" satisfies SettingName;

/** Whether what so many learners did may be told: by name always, as a whole of enough of them. */
export function isClassShown(
  { teachersSee }: ClassPrivacy,
  { learners, told }: { learners: number; told: Told },
): boolean {
  return teachersSee === "people" || learners >= FEWEST_UNNAMED[told];
}

/** The admins' choice; by name until they choose. */
export async function readClassPrivacy(deps: ClassPrivacyDeps): Promise<ClassPrivacy> {
  const chosen = ClassPrivacy.safeParse(await deps.settings.find(NAME));
  return chosen.success ? chosen.data : { teachersSee: "people" };
}

export async function describeClassPrivacy(
  deps: ClassPrivacyDeps,
  request: { actor: Actor | null },
): Promise<ClassPrivacy> {
  requirePermission(request.actor, "installation.classPrivacy");
  return readClassPrivacy(deps);
}

export async function saveClassPrivacy(
  deps: ClassPrivacyDeps & AuditDeps,
  { actor, privacy }: { actor: Actor | null; privacy: ClassPrivacy },
): Promise<ClassPrivacy> {
  requirePermission(actor, "installation.saveClassPrivacy");
  const before = await readClassPrivacy(deps);
  await deps.settings.save({ name: NAME, value: privacy, at: deps.clock.now() });
  await recordAction(deps, {
    actor,
    action: "installation.saveClassPrivacy",
    subjectId: NAME,
    personId: null,
    details: compareValues(before, privacy),
  });
  return privacy;
}
