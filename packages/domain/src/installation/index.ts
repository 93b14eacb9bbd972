/** The admins' settings for the whole installation: limits, speech, writing, retention, listening. */
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
  ListeningSettings,
  type ListeningSettingsDeps,
  readListeningSettings,
  saveListeningSettings,
} from "./listening-settings.ts";
export type { SettingsStore } from "./settings-store.ts";
export {
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
} from "./class-privacy.ts";
