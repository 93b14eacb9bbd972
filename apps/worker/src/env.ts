import { z } from "zod";

const url = (name: string) => z.union([z.literal(""), z.url(`${name} must be a URL.`)]);

const secret = (name: string) =>
  z.string({ error: `${name} is missing.` }).min(16, `${name} must have at least 16 characters.`);

const milliseconds = (name: string) =>
  z.coerce
    .number(`${name} must be a number of milliseconds.`)
    .int(`${name} must be a whole number of milliseconds.`)
    .min(1, `${name} must be at least a millisecond.`);

/** Names separated by commas, in order of preference. */
const list = (name: string) =>
  z
    .string()
    .transform((text) => text.split(",").map((word) => word.trim()))
    .transform((words) => words.filter((word) => word !== ""))
    .refine((words) => words.length > 0, `${name} must name at least one.`);

const KEPT_FOR = "RETENTION_DAYS must be empty or a whole number from 7 to 3650.";

const BUDGET = "MONTHLY_BUDGET_DOLLARS must be none or a number from 0 to 1000000.";

const PRICE =
  "OPENAI_PRICE must be dollars per million tokens in and out, such as 0.15/0.60, or empty.";

/** A whole number within a range. */
const whole = (name: string, [least, most]: [number, number]) => {
  const error = `${name} must be a whole number from ${least} to ${most}.`;
  return z.coerce.number(error).int(error).min(least, error).max(most, error);
};

const Settings = z.object({
  PUBLIC_URL: url("PUBLIC_URL").default(""),
  /** The address of links in mails while PUBLIC_URL is empty. */
  LOCAL_URL: url("LOCAL_URL").default(""),
  SIGN_UP: z
    .enum(["open", "invite", "closed"], { error: "SIGN_UP must be open, invite or closed." })
    .default("invite"),
  AUTH_SECRET: secret("AUTH_SECRET"),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
      error: "MAIL_FROM must be an address, or a name and <address>.",
    })
    .default("LearnLab <podcast@example.com>"),
  MEDIA_ENDPOINT: url("MEDIA_ENDPOINT").default(""),
  MEDIA_BUCKET: z.string().min(1).default("learnlab-media"),
  MEDIA_ACCESS_KEY_ID: secret("MEDIA_ACCESS_KEY_ID"),
  MEDIA_SECRET_ACCESS_KEY: secret("MEDIA_SECRET_ACCESS_KEY"),
  MEDIA_LINK_SECONDS: whole("MEDIA_LINK_SECONDS", [2, 1_800]).default(1_800),
  POLLY_ENDPOINT: z.url("POLLY_ENDPOINT must be a URL."),
  POLLY_REGION: z.string().min(1, "POLLY_REGION is missing."),
  POLLY_ACCESS_KEY_ID: secret("POLLY_ACCESS_KEY_ID"),
  POLLY_SECRET_ACCESS_KEY: secret("POLLY_SECRET_ACCESS_KEY"),
  SPEECH_ENGINE: z
    .enum(["neural", "standard"], { error: "SPEECH_ENGINE must be neural or standard." })
    .default("neural"),
  SPEECH_SAMPLE_RATE: z
    .enum(["24000", "44100"], { error: "SPEECH_SAMPLE_RATE must be 24000 or 44100." })
    .default("44100"),
  SPEECH_WORD_MARKS: z
    .enum(["true", "false"], { error: "SPEECH_WORD_MARKS must be true or false." })
    .default("true"),
  SPEECH_TIMEOUT_MS: milliseconds("SPEECH_TIMEOUT_MS").default(25_000),
  MEDIA_TIMEOUT_MS: milliseconds("MEDIA_TIMEOUT_MS").default(10_000),
  SPEECH_RETRY_MS: milliseconds("SPEECH_RETRY_MS").default(500),
  GENERATION_LEASE_MS: milliseconds("GENERATION_LEASE_MS").default(60_000),
  GENERATION_PATIENCE_MS: milliseconds("GENERATION_PATIENCE_MS").default(90_000),
  ONLY_WORKER_SINCE: whole("ONLY_WORKER_SINCE", [0, Number.MAX_SAFE_INTEGER]).default(0),
  OPENAI_API_KEY: z.string().trim().default(""),
  OPENAI_BASE_URL: z.url("OPENAI_BASE_URL must be a URL.").default("https://api.openai.com/v1"),
  OPENAI_MODELS: list("OPENAI_MODELS").prefault("gpt-4o-mini,gpt-6-luna"),
  OPENAI_DIALECT: z
    .enum(["", "openai", "compatible"], { error: "OPENAI_DIALECT must be openai or compatible." })
    .default(""),
  /** In dollars per million tokens; null to use the price list. */
  OPENAI_PRICE: z
    .string()
    .regex(/^(?:\d{1,4}(?:\.\d{1,6})?\/\d{1,4}(?:\.\d{1,6})?)?$/, PRICE)
    .default("")
    .transform((text) => {
      const [input = 0, output = 0] = text.split("/").map(Number);
      return text === "" ? null : { input, output };
    }),
  GEMINI_API_KEY: z.string().trim().default(""),
  GEMINI_BASE_URL: z
    .url("GEMINI_BASE_URL must be a URL.")
    .default("https://generativelanguage.googleapis.com"),
  GEMINI_MODELS: list("GEMINI_MODELS").prefault("gemini-2.5-flash-lite,gemini-3.5-flash-lite"),
  MODEL_TIMEOUT_MS: milliseconds("MODEL_TIMEOUT_MS").default(25_000),
  /** A queue's batch must end within a quarter of an hour. */
  SCRIPT_DEADLINE_MS: whole("SCRIPT_DEADLINE_MS", [1, 600_000]).default(45_000),
  MODEL_CALLS_AT_ONCE: whole("MODEL_CALLS_AT_ONCE", [1, 20]).default(5),
  DAILY_LEAD_MINUTES: whole("DAILY_LEAD_MINUTES", [0, 720]).default(120),
  DAILIES_GIVE_WAY: z
    .enum(["true", "false"], { error: "DAILIES_GIVE_WAY must be true or false." })
    .default("false"),
  EPISODES_PER_DAY: whole("EPISODES_PER_DAY", [0, 100]).default(5),
  /** In micro-dollars; null for no limit. */
  MONTHLY_BUDGET_DOLLARS: z
    .union(
      [
        z.literal("none").transform(() => null),
        z.coerce
          .number()
          .min(0)
          .max(1_000_000)
          .transform((dollars) => Math.round(dollars * 1_000_000)),
      ],
      { error: BUDGET },
    )
    .default(20_000_000),
  /** Null keeps episodes forever. */
  RETENTION_DAYS: z
    .union(
      [z.literal("").transform(() => null), z.coerce.number().pipe(z.int().min(7).max(3650))],
      { error: KEPT_FOR },
    )
    .default(null),
  UPLOAD_SPACE_MIB: whole("UPLOAD_SPACE_MIB", [0, 1_048_576]).default(2_048),
  UPLOAD_SPACE_STAFF_MIB: whole("UPLOAD_SPACE_STAFF_MIB", [0, 1_048_576]).default(10_240),
  /** Whether to read text from PDFs whose owner forbids copying. */
  READ_RESTRICTED_PDF: z
    .enum(["true", "false"], { error: "READ_RESTRICTED_PDF must be true or false." })
    .default("false"),
  SPEECH_STAND_IN: z
    .enum(["true", "false"], { error: "SPEECH_STAND_IN must be true or false." })
    .default("false"),
  /** The version of the local voice: a new version speaks everything again. */
  SPEECH_STAND_IN_VERSION: z
    .string()
    .regex(/^[\w.-]{0,64}$/, "SPEECH_STAND_IN_VERSION must be at most 64 letters, digits, - and .")
    .default(""),
});

export type Config = z.infer<typeof Settings>;

/** Reads the settings; throws a sentence that names a bad one. */
export function readConfig(env: unknown): Config {
  const parsed = Settings.safeParse(env);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(({ path, message }) => {
    const name = path.join(".");
    return message.includes(name) ? message : `${name}: ${message}`;
  });
  throw new Error(`The configuration is refused. ${sentences.join(" ")}`);
}
