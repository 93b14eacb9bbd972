import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  compareValues,
  recordAction,
  requirePermission,
  type SignUpRule,
} from "../accounts/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { readClassPrivacy } from "./class-privacy.ts";
import type { FixedSetting } from "./fixed-settings.ts";
import { type LimitsDeps, readLimits } from "./limits.ts";
import { readListeningSettings } from "./listening-settings.ts";
import { forgetLogo, readLogoName } from "./logo.ts";
import { flatten, readNewPeople } from "./new-people.ts";
import { readRetention, type RetentionDeps } from "./retention.ts";
import { readSchool } from "./school.ts";
import { SettingName } from "./setting-names.ts";
import type { SettingsStore } from "./settings-store.ts";
import { readSignUpRule, type SignUpSettingDeps } from "./sign-up-rule.ts";
import { readSpeechSettings, type SpeechSettingsDeps } from "./speech-settings.ts";
import { readWritingSettings } from "./writing-settings.ts";

export const SettingRef = z.strictObject({ name: SettingName });

interface SettingsDeps extends LimitsDeps, RetentionDeps, SpeechSettingsDeps, SignUpSettingDeps {
  settings: SettingsStore;
}

type AllSettings = Awaited<ReturnType<typeof readAll>>;

export interface SettingsDescription {
  /** What holds now. */
  current: AllSettings;
  /** What would hold if no admin had chosen: the configuration, or our own defaults. */
  usual: AllSettings;
  /** The widest rule of sign-up that the deployment allows. */
  widestSignUp: SignUpRule;
  /** What only a deploy changes. */
  fixed: readonly FixedSetting[];
}

/** Every setting of the installation with its default, and those of the environment, for admins. */
export async function describeSettings(
  deps: SettingsDeps & { fixedSettings: readonly FixedSetting[] },
  { actor }: { actor: Actor | null },
): Promise<SettingsDescription> {
  requirePermission(actor, "installation.settings");
  const known = await deps.settings.findSome(SettingName.options);
  return {
    current: await readAll({ ...deps, settings: over(deps.settings, known) }),
    usual: await readUsual(deps),
    widestSignUp: deps.widestSignUp,
    fixed: deps.fixedSettings,
  };
}

/** Forgets the admins' choice, so that the default holds again from the next moment on. */
export async function resetSetting(
  deps: SettingsDeps & AuditDeps & { media: Pick<MediaStore, "delete"> },
  { actor, name }: z.infer<typeof SettingRef> & { actor: Actor | null },
): Promise<void> {
  requirePermission(actor, "installation.reset");
  const known = await deps.settings.findSome([name]);
  const before = await readAll({ ...deps, settings: over(deps.settings, known) });
  const after = await readUsual(deps);
  await deps.settings.remove(name);
  if (name === "logo") await forgetLogo(deps, before.logo.name);
  await recordAction(deps, {
    actor,
    action: "installation.reset",
    subjectId: name,
    personId: null,
    details: compareValues<string>(listValues(before)[name], listValues(after)[name]),
  });
}

async function readAll(deps: SettingsDeps) {
  return {
    school: await readSchool(deps),
    logo: { name: await readLogoName(deps) },
    "sign-up": { rule: await readSignUpRule(deps) },
    "new-people": await readNewPeople(deps),
    limits: await readLimits(deps),
    speech: await readSpeechSettings(deps),
    writing: await readWritingSettings(deps),
    retention: await readRetention(deps),
    listening: await readListeningSettings(deps),
    "class-privacy": await readClassPrivacy(deps),
  } satisfies Record<SettingName, unknown>;
}

function readUsual(deps: SettingsDeps): Promise<AllSettings> {
  return readAll({ ...deps, settings: over(deps.settings, new Map()) });
}

/** Reads what was already read. */
function over(settings: SettingsStore, known: ReadonlyMap<string, unknown>): SettingsStore {
  return { ...settings, find: async (name) => known.get(name) };
}

function listValues(all: AllSettings) {
  return { ...all, "new-people": flatten(all["new-people"]) };
}
