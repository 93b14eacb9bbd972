import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  compareValues,
  DEFAULT_SETTINGS,
  type LearnerSettings,
  OutputFormat,
  QuestionMode,
  recordAction,
  requirePermission,
  VoiceChoices,
} from "../accounts/index.ts";
import { EpisodeLanguages } from "../languages/index.ts";
import type { SettingName } from "./setting-names.ts";
import type { ReadSettings, SettingsStore } from "./settings-store.ts";

/** What people begin with; each may choose otherwise. */
export const NewPeople = z.strictObject({
  /** Null for the language of each person's browser. */
  languages: EpisodeLanguages.nullable(),
  outputFormat: OutputFormat,
  /** Of the languages that the admins chose one for; choices from before this could be chosen have none. */
  voices: VoiceChoices.default({}),
  secondVoice: z.boolean(),
  questionMode: QuestionMode,
});
export type NewPeople = z.infer<typeof NewPeople>;

export const NEW_PEOPLE_NAME = "new-people" satisfies SettingName;

const USUAL: NewPeople = {
  languages: null,
  outputFormat: DEFAULT_SETTINGS.outputFormat,
  voices: DEFAULT_SETTINGS.voices,
  secondVoice: DEFAULT_SETTINGS.secondVoice,
  questionMode: DEFAULT_SETTINGS.questionMode,
};

/** The admins' choice; a stored choice that is no longer valid is ignored. */
export async function readNewPeople(deps: ReadSettings): Promise<NewPeople> {
  const chosen = NewPeople.safeParse(await deps.settings.find(NEW_PEOPLE_NAME));
  return chosen.success ? chosen.data : USUAL;
}

/** The settings of a person who has saved none. */
export async function readFirstSettings(deps: ReadSettings): Promise<LearnerSettings> {
  const { languages, ...chosen } = await readNewPeople(deps);
  return {
    ...DEFAULT_SETTINGS,
    ...chosen,
    languages: languages ?? DEFAULT_SETTINGS.languages,
  };
}

/** Sets it for everybody who has saved no settings yet. */
export async function saveNewPeople(
  deps: { settings: SettingsStore } & AuditDeps,
  { actor, newPeople }: { actor: Actor | null; newPeople: NewPeople },
): Promise<NewPeople> {
  requirePermission(actor, "installation.saveNewPeople");
  const before = await readNewPeople(deps);
  await deps.settings.save({ name: NEW_PEOPLE_NAME, value: newPeople, at: deps.clock.now() });
  await recordAction(deps, {
    actor,
    action: "installation.saveNewPeople",
    subjectId: NEW_PEOPLE_NAME,
    personId: null,
    details: compareValues(flatten(before), flatten(newPeople)),
  });
  return newPeople;
}

/** The values of the audit log are single ones. */
export function flatten({ languages, voices, ...rest }: NewPeople) {
  const [firstLanguage = null, secondLanguage = null] = languages ?? [];
  const named = Object.values(voices).toSorted().join(", ");
  return { firstLanguage, secondLanguage, voices: named === "" ? null : named, ...rest };
}
