/** The admins' settings for the whole installation. */
export type * from "./reasons.ts";

export {
  getLimits,
  Limits,
  LIMITS_NAME,
  type LimitsDeps,
  readLimits,
  saveLimits,
} from "./limits.ts";
export {
  describeRetention,
  readRetention,
  Retention,
  type RetentionDeps,
  saveRetention,
} from "./retention.ts";
export {
  describeListeningSettings,
  LISTENING_SETTING,
  parseListeningSettings,
  ListeningSettings,
  type ListeningSettingsDeps,
  readListeningSettings,
  saveListeningSettings,
} from "./listening-settings.ts";
export { LISTEN_DAYS } from "./listening-limits.ts";
export type { SettingsStore } from "./settings-store.ts";
export {
  AnswerTime,
  readSpeechSettings,
  saveSpeechSettings,
  type Speaker,
  SpeechSettings,
  type SpeechSettingsDeps,
} from "./speech-settings.ts";
export { readWritingSettings, saveWritingSettings, WritingSettings } from "./writing-settings.ts";
export {
  ClassPrivacy,
  type ClassPrivacyDeps,
  describeClassPrivacy,
  readClassPrivacy,
  saveClassPrivacy,
  isClassShown,
  type Told,
} from "./class-privacy.ts";
export {
  describeSettings,
  resetSetting,
  SettingRef,
  type SettingsDescription,
} from "./describe-settings.ts";
export type { FixedSetting } from "./fixed-settings.ts";
export { LogoRef, logoNotFound, readLogo, saveLogo, SendLogo } from "./logo.ts";
export { NewPeople, readFirstSettings, saveNewPeople } from "./new-people.ts";
export { readSchool, saveSchool, School } from "./school.ts";
export {
  readSignUpRule,
  saveSignUpRule,
  SignUpChoice,
  type SignUpSettingDeps,
} from "./sign-up-rule.ts";
export { readDoor } from "./read-door.ts";
