import { describeChatServer } from "@learnlab/worker/chat-server";
import { readConfig } from "@learnlab/worker/env";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./root.ts";
import type { Secrets } from "./secrets.ts";
import { BadSetting, type Environment } from "./settings.ts";

interface Parts {
  /** The operator's settings. */
  env: Environment;
  secrets: Secrets;
  publicUrl: string;
  hasDemo: boolean;
  /** The address of speech-local. */
  speechAddress: string;
  /** The version of the local voice. */
  voiceVersion: string;
  /** The address on this machine. */
  localUrl: string;
}

/**
 * The local voice shares the processors with everything else and speaks one text after the other, while
 * five are requested at once. It must stay below the minute of a step's lease.
 */
const STAND_IN_TIMEOUT_MS = "45000";

/** Whether Amazon Polly speaks, which needs the operator's key. */
export function usesPolly(env: Environment): boolean {
  const given = ["POLLY_ACCESS_KEY_ID", "POLLY_SECRET_ACCESS_KEY"].filter(
    (name) => env[name] !== undefined,
  );
  if (given.length !== 1) return given.length === 2;
  throw new BadSetting(
    "POLLY_ACCESS_KEY_ID and POLLY_SECRET_ACCESS_KEY are given both or neither.",
  );
}

/** Whether the operator's own server writes instead of OpenAI. */
export function usesOwnModels(settings: Record<string, string>): boolean {
  return describeChatServer(readConfig(settings)).dialect === "compatible";
}

/**
 * All settings of the worker: those of wrangler.toml, overridden by the installation's own and then by the
 * operator's. Throws BadSetting with the sentence about a bad one.
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
