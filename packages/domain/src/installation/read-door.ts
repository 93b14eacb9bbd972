import type { Language } from "../languages/index.ts";
import type { LearnerSettings, SignUpRule } from "../accounts/index.ts";
import { LOGO_NAME, readLogoName } from "./logo.ts";
import { NEW_PEOPLE_NAME, readFirstSettings, readNewPeople } from "./new-people.ts";
import { readSchool, SCHOOL_NAME } from "./school.ts";
import type { SettingsStore } from "./settings-store.ts";
import { readSignUpRule, SIGN_UP_NAME, type SignUpSettingDeps } from "./sign-up-rule.ts";

/** What everybody sees of the installation's settings, signed in or not. */
export interface Door {
  /** Null where the product's own name stands. */
  school: string | null;
  /** The name of the logo's picture; null for none. */
  logo: string | null;
  signUp: SignUpRule;
  /** The settings of a person who has saved none. */
  firstSettings: LearnerSettings;
  /** The languages that people begin with; null for that of each person's browser. */
  firstLanguages: readonly Language[] | null;
}

/** One call of the store for everything that the first page shows. */
export async function readDoor(
  deps: SignUpSettingDeps & { settings: Pick<SettingsStore, "findSome"> },
): Promise<Door> {
  const names = [SCHOOL_NAME, LOGO_NAME, SIGN_UP_NAME, NEW_PEOPLE_NAME];
  const known = await deps.settings.findSome(names);
  const read = { ...deps, settings: { find: async (name: string) => known.get(name) } };
  return {
    school: (await readSchool(read)).name,
    logo: await readLogoName(read),
    signUp: await readSignUpRule(read),
    firstSettings: await readFirstSettings(read),
    firstLanguages: (await readNewPeople(read)).languages,
  };
}
