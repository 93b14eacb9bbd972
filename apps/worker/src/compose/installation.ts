import { createD1SettingsStore } from "@learnlab/adapters/d1";
import { readFirstSettings, readSignUpRule } from "@learnlab/domain";

import { listFixedSettings } from "./fixed-settings.ts";
import type { Ground } from "./ground.ts";

/** The operators' settings, with their defaults. */
export function composeInstallation({ config, origin, db }: Ground) {
  const settings = createD1SettingsStore(db);
  const widestSignUp = config.SIGN_UP;
  return {
    settings,
    widestSignUp,
    findSignUpRule: () => readSignUpRule({ settings, widestSignUp }),
    findFirstSettings: () => readFirstSettings({ settings }),
    fixedSettings: listFixedSettings(config),
    limitDefaults: {
      episodesPerDay: config.EPISODES_PER_DAY,
      monthlyMicroDollars: config.MONTHLY_BUDGET_DOLLARS,
    },
    retentionDefaults: { episodeDays: config.RETENTION_DAYS },
    speechDefaults: {
      engine: config.SPEECH_ENGINE,
      sampleRate: config.SPEECH_SAMPLE_RATE === "24000" ? 24_000 : 44_100,
      wordMarks: config.SPEECH_WORD_MARKS === "true",
      answerTime: "usual",
      isStandIn: config.SPEECH_STAND_IN === "true",
      standInVersion: config.SPEECH_STAND_IN_VERSION,
    } as const,
    installation: {
      origin,
      speechIsStandIn: config.SPEECH_STAND_IN === "true",
    },
  };
}
