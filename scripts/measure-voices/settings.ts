import { z } from "zod";

import { CommandError, type Environment } from "../start/settings.ts";

export interface PollyAccess {
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export interface MeasureSettings {
  sampleRate: 24_000 | 44_100;
  /** `--voices`: the ids to measure; all if empty. */
  voices: string[];
  /** `--yes`: the operator accepts the price. */
  isPriceAccepted: boolean;
  /** Null for the local voice. */
  polly: PollyAccess | null;
}

const usage = "Use: pnpm measure:voices [--sample-rate 24000|44100] [--voices id,id] [--yes]";

const SampleRate = z.enum(["24000", "44100"], {
  error: `The sample rate must be 24000 or 44100. ${usage}`,
});

const Ids = z.string().regex(/^\w+(?:,\w+)*$/, `Name voices as in Joanna,Takumi. ${usage}`);

const given = (name: string) =>
  z.string({ error: `${name} is missing: POLLY_ENDPOINT needs it.` }).min(1);

const Polly = z.object({
  POLLY_ENDPOINT: z.url("POLLY_ENDPOINT must be a URL."),
  POLLY_REGION: given("POLLY_REGION"),
  POLLY_ACCESS_KEY_ID: given("POLLY_ACCESS_KEY_ID"),
  POLLY_SECRET_ACCESS_KEY: given("POLLY_SECRET_ACCESS_KEY"),
});

/** Reads the command's arguments and the environment; throws with the name of a bad value. */
export function readMeasureSettings(words: readonly string[], env: Environment): MeasureSettings {
  const { sampleRate, voices, isPriceAccepted } = readWords(words);
  return {
    sampleRate: parse(SampleRate, sampleRate) === "24000" ? 24_000 : 44_100,
    voices: voices === null ? [] : parse(Ids, voices).split(","),
    isPriceAccepted,
    polly: env["POLLY_ENDPOINT"] === undefined ? null : readPolly(env),
  };
}

interface Words {
  sampleRate: string;
  voices: string | null;
  isPriceAccepted: boolean;
}

function readWords(words: readonly string[]): Words {
  const read: Words = { sampleRate: "44100", voices: null, isPriceAccepted: false };
  const rest = words.filter((word) => word !== "--");
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === "--yes") read.isPriceAccepted = true;
    else if (word === "--sample-rate") read.sampleRate = rest.shift() ?? "";
    else if (word === "--voices") read.voices = rest.shift() ?? "";
    else throw new CommandError(`"${word}" is not known. ${usage}`);
  }
  return read;
}

function readPolly(env: Environment): PollyAccess {
  const values = parse(Polly, env);
  return {
    endpoint: values.POLLY_ENDPOINT.replace(/\/$/, ""),
    region: values.POLLY_REGION,
    accessKeyId: values.POLLY_ACCESS_KEY_ID,
    secretAccessKey: values.POLLY_SECRET_ACCESS_KEY,
  };
}

function parse<TValue>(schema: z.ZodType<TValue>, value: unknown): TValue {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CommandError(parsed.error.issues.map(({ message }) => message).join("\n"));
}
