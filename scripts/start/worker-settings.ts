import { describeChatServer } from "@learnlab/worker/chat-server";
import { readConfig } from "@learnlab/worker/env";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./root.ts";
import type { Secrets } from "./secrets.ts";
import { BadSetting, type Environment } from "./settings.ts";

interface Parts {
  /** What the operator gave. */
  env: Environment;
  secrets: Secrets;
  publicUrl: string;
  hasDemo: boolean;
  /** Where speech-local listens. */
  speechAddress: string;
  /** Which stand-in voice that is. */
  voiceVersion: string;
  /** Where people open it on this machine. */
  localUrl: string;
}

/**
 * The stand-in shares this machine's processors with everything else and speaks one text after the other, five of which
 * are asked for at once. Under the minute for which a step is leased.
 */
const STAND_IN_TIMEOUT_MS = "45000";

/** Whether Amazon Polly speaks: it does where the operator gave its key. */
export function usesPolly(env: Environment): boolean {
  const given = ["POLLY_ACCESS_KEY_ID", "POLLY_SECRET_ACCESS_KEY"].filter(
    (name) => env[name] !== undefined,
  );
  if (given.length !== 1) return given.length === 2;
  throw new BadSetting(
    "POLLY_ACCESS_KEY_ID and POLLY_SECRET_ACCESS_KEY are given both or neither.",
  );
}

/** Whether a server of the operator's own writes, in place of OpenAI. */
export function usesOwnModels(settings: Record<string, string>): boolean {
  return describeChatServer(readConfig(settings)).dialect === "compatible";
}

/**
 * Every setting of the worker: wrangler.toml's, over them what this installation makes for itself,
 * over them what the operator gave. Throws BadSetting with the sentence of the setting refused.
 */
export function readWorkerSettings(parts: Parts): Record<string, string> {
  const { env, secrets, publicUrl, localUrl, hasDemo } = parts;
  const voice = usesPolly(env)
    ? { SPEECH_STAND_IN: "false" }
    : {
        POLLY_ENDPOINT: parts.speechAddress,
        POLLY_ACCESS_KEY_ID: secrets.POLLY_ACCESS_KEY_ID,
        POLLY_SECRET_ACCESS_KEY: secrets.POLLY_SECRET_ACCESS_KEY,
        SPEECH_STAND_IN: "true",
        SPEECH_STAND_IN_VERSION: parts.voiceVersion,
      };
  const settings: Environment = {
    ...readVars(),
    ...(usesPolly(env) ? {} : { SPEECH_TIMEOUT_MS: STAND_IN_TIMEOUT_MS }),
    LOCAL_URL: localUrl,
    DAILIES_GIVE_WAY: "true",
    ...(hasDemo ? { SIGN_UP: "open" } : {}),
    ...secrets,
    ...env,
    ...voice,
    PUBLIC_URL: publicUrl,
  };
  const known = Object.keys(checkSettings(settings));
  return Object.fromEntries(
    known.flatMap((name) => {
      const value = settings[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function checkSettings(settings: Environment): Record<string, unknown> {
  try {
    return readConfig(settings);
  } catch (error) {
    throw new BadSetting(error instanceof Error ? error.message : String(error));
  }
}

/** The `[vars]` of wrangler.toml. */
function readVars(): Record<string, string> {
  const [, section = ""] =
    /^\[vars\]\n((?:[^[].*\n|\n)*)/m.exec(readFileSync(join(root, "wrangler.toml"), "utf8")) ?? [];
  return Object.fromEntries(
    [...section.matchAll(/^([A-Z_]+) = "(.*)"$/gm)].map(([, name, value]) => [name, value]),
  );
}
