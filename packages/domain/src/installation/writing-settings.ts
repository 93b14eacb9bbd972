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

/** How models write, for everybody. */
export const WritingSettings = z.strictObject({
  /** Whether a new lesson is written twice and the better draft kept, at twice the price. */
  hasTwoDrafts: z.boolean(),
});
export type WritingSettings = z.infer<typeof WritingSettings>;

const NAME = "writing" satisfies SettingName;
const ONCE: WritingSettings = { hasTwoDrafts: false };

/** The admins' choice; a stored choice that is no longer valid is ignored. */
export async function readWritingSettings(deps: {
  settings: SettingsStore;
}): Promise<WritingSettings> {
  const chosen = WritingSettings.safeParse(await deps.settings.find(NAME));
  return chosen.success ? chosen.data : ONCE;
}

/** Sets how missing lessons are written from now on. */
export async function saveWritingSettings(
  deps: { settings: SettingsStore } & AuditDeps,
  request: { actor: Actor | null; writing: WritingSettings },
): Promise<WritingSettings> {
  const { actor, writing } = request;
  requirePermission(actor, "installation.saveWriting");
  const before = await readWritingSettings(deps);
  await deps.settings.save({ name: NAME, value: writing, at: deps.clock.now() });
  await recordAction(deps, {
    actor,
    action: "installation.saveWriting",
    subjectId: NAME,
    personId: null,
    details: compareValues(before, writing),
  });
  return writing;
}
