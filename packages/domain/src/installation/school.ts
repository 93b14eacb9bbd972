import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  compareValues,
  PersonName,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import type { SettingName } from "./setting-names.ts";
import type { ReadSettings, SettingsStore } from "./settings-store.ts";

const LONGEST_NAME = 60;

/** The name of the school that runs the installation; null where the product's own name stands. */
export const School = z.strictObject({
  name: PersonName.refine((name) => Array.from(name).length <= LONGEST_NAME, {
    error: `The name of a school has at most ${LONGEST_NAME} characters.`,
  }).nullable(),
});
export type School = z.infer<typeof School>;

export const SCHOOL_NAME = "school" satisfies SettingName;

/** The admins' choice; a stored choice that is no longer valid is ignored. */
export async function readSchool(deps: ReadSettings): Promise<School> {
  const chosen = School.safeParse(await deps.settings.find(SCHOOL_NAME));
  return chosen.success ? chosen.data : { name: null };
}

/** Sets the name for the next page, mail and recording. */
export async function saveSchool(
  deps: { settings: SettingsStore } & AuditDeps,
  { actor, school }: { actor: Actor | null; school: School },
): Promise<School> {
  requirePermission(actor, "installation.saveSchool");
  const before = await readSchool(deps);
  await deps.settings.save({ name: SCHOOL_NAME, value: school, at: deps.clock.now() });
  await recordAction(deps, {
    actor,
    action: "installation.saveSchool",
    subjectId: SCHOOL_NAME,
    personId: null,
    details: compareValues(before, school),
  });
  return school;
}
