import type { FixedSetting } from "@learnlab/domain";

import type { Config } from "../env.ts";

/** The settings of the environment that admins may see: of a secret only whether it is set. */
export function listFixedSettings(config: Config): FixedSetting[] {
  const groups = {
    door: {
      PUBLIC_URL: config.PUBLIC_URL,
      SIGN_UP: config.SIGN_UP,
      MAIL_FROM: config.MAIL_FROM,
    },
    suppliers: {
      OPENAI_API_KEY: isSet(config.OPENAI_API_KEY),
      OPENAI_BASE_URL: originOf(config.OPENAI_BASE_URL),
      OPENAI_MODELS: config.OPENAI_MODELS.join(", "),
      GEMINI_API_KEY: isSet(config.GEMINI_API_KEY),
      GEMINI_BASE_URL: originOf(config.GEMINI_BASE_URL),
      GEMINI_MODELS: config.GEMINI_MODELS.join(", "),
      POLLY_ENDPOINT: originOf(config.POLLY_ENDPOINT),
      POLLY_REGION: config.POLLY_REGION,
      SPEECH_STAND_IN: config.SPEECH_STAND_IN === "true",
    },
    media: {
      MEDIA_ENDPOINT: originOf(config.MEDIA_ENDPOINT),
      MEDIA_BUCKET: config.MEDIA_BUCKET,
      MEDIA_LINK_SECONDS: config.MEDIA_LINK_SECONDS,
      UPLOAD_SPACE_MIB: config.UPLOAD_SPACE_MIB,
      UPLOAD_SPACE_STAFF_MIB: config.UPLOAD_SPACE_STAFF_MIB,
      READ_RESTRICTED_PDF: config.READ_RESTRICTED_PDF === "true",
    },
    work: {
      DAILY_LEAD_MINUTES: config.DAILY_LEAD_MINUTES,
      DAILIES_GIVE_WAY: config.DAILIES_GIVE_WAY === "true",
      MODEL_TIMEOUT_MS: config.MODEL_TIMEOUT_MS,
      MODEL_CALLS_AT_ONCE: config.MODEL_CALLS_AT_ONCE,
      SPEECH_TIMEOUT_MS: config.SPEECH_TIMEOUT_MS,
    },
  } as const satisfies Partial<Record<FixedSetting["group"], Record<string, Value>>>;
  return (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) =>
    Object.entries<Value>(groups[group]).map(([name, value]) => ({
      name,
      group,
      value: value === "" ? null : value,
    })),
  );
}

type Value = FixedSetting["value"];

function isSet(secret: string): boolean {
  return secret !== "";
}

/** Whose service it is; the rest of an address may hold a password or a key. */
function originOf(address: string): string {
  return address === "" ? "" : new URL(address).origin;
}
