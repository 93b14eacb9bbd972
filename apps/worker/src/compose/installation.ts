import { createD1SettingsStore } from "@learnlab/adapters/d1";

import type { Ground } from "./ground.ts";

/** The operators' settings, with their defaults. */
export function composeInstallation({ config, origin, db }: Ground) {
  return {
    settings: createD1SettingsStore(db),
    limitDefaults: {
      episodesPerDay: config.EPISODES_PER_DAY,
      monthlyMicroDollars: config.MONTHLY_BUDGET_DOLLARS,
    },
    retentionDefaults: { episodeDays: config.RETENTION_DAYS },
    speechDefaults: {
      engine: config.SPEECH_ENGINE,
      sampleRate: config.SPEECH_SAMPLE_RATE === "24000" ? 24_000 : 44_100,
      wordMarks: config.SPEECH_WORD_MARKS === "true",
      isStandIn: config.SPEECH_STAND_IN === "true",
      standInVersion: config.SPEECH_STAND_IN_VERSION,
    } as const,
    installation: {
      origin,
      signUp: config.SIGN_UP,
      speechIsStandIn: config.SPEECH_STAND_IN === "true",
    },
  };
}
