import {
  createAccountLinks,
  createAllowances,
  createAuth,
  createDeviceSessions,
  createPasswords,
  createSessionReader,
  createSignInTries,
  createTurnLine,
  sessionCookieName,
} from "@learnlab/adapters/auth";
import {
  createD1AccessTokenStore,
  createD1AccountEraser,
  createD1AccountStore,
  createD1AuditLog,
  createD1CleanupStore,
  createD1CourseFileStore,
  createD1CourseStore,
  createD1CredentialStore,
  createD1CronRunStore,
  createD1DailyStore,
  createD1FailedMessageStore,
  createD1EpisodeRecordStore,
  createD1EpisodeStore,
  createD1GenerationStore,
  createD1InvitationStore,
  createD1LearningStore,
  createD1LessonLibrary,
  createD1LessonStore,
  createD1WritingRequestStore,
  createD1NotificationStore,
  createD1ProgressStore,
  createD1RecordStore,
  createD1RepeatedRequests,
  createD1SettingsStore,
  createD1SpendLedger,
  createD1UploadStore,
  isTransientFault,
  openDatabase,
} from "@learnlab/adapters/d1";
import { createGeminiModel } from "@learnlab/adapters/gemini";
import { createOpenAiModel } from "@learnlab/adapters/openai";
import { createPollySpeech } from "@learnlab/adapters/polly";
import { createGenerationQueue } from "@learnlab/adapters/queues";
import {
  createJsonLog,
  retryStore,
  systemClock,
  systemWaiting,
  tokenSource,
  uuidSource,
  webDigest,
} from "@learnlab/adapters/runtime";
import {
  type AbuseLimit,
  createTemplateWriter,
  DEFAULT_SETTINGS,
  type LanguageModel,
  type Log,
  type LogFields,
} from "@learnlab/domain";

import { type Config, readConfig } from "./env.ts";
import { openMails } from "./open-mails.ts";
import { openStorage } from "./open-storage.ts";
import { openMedia } from "./open-media.ts";
import { createOutbound, guardGlobalFetch } from "./outbound.ts";
import { createUnheldBackground } from "./unheld-background.ts";

// One for the whole isolate, since it is the thread that is short.
const passwordLine = createTurnLine({
  clock: systemClock,
  wait: (ms) => systemWaiting.wait(ms),
  most: 300,
  longestWaitMs: 40_000,
});

export type Machine = ReturnType<typeof compose>;

/** Bindings and settings become adapters, adapters become what the use cases need. */
export function compose(env: Env, requestOrigin: string) {
  const config = readConfig(env);
  const outbound = openOutbound(config);
  const limitDefaults = {
    episodesPerDay: config.EPISODES_PER_DAY,
    monthlyMicroDollars: config.MONTHLY_BUDGET_DOLLARS,
  };
  const origin = config.PUBLIC_URL === "" ? requestOrigin : new URL(config.PUBLIC_URL).origin;
  const db = openDatabase(env.DB);
  const runtime = { clock: systemClock, ids: uuidSource, tokens: tokenSource, digest: webDigest };
  const log = openLog({});
  const retrying = <TStore extends object>(store: TStore) =>
    retryStore(store, systemWaiting, isTransientFault);
  const notifications = retrying(createD1NotificationStore(db));
  const mails = openMails(env, { config, notifications });
  const auth = createAuth({
    db,
    origin,
    secret: config.AUTH_SECRET,
    nextId: () => uuidSource.next(),
  });
  const { media, ...delivery } = openMedia(env, { config, origin });
  return {
    ...runtime,
    ...systemWaiting,
    config,
    log,
    auth,
    db,
    origin,
    background: createUnheldBackground(log),
    credentials: createD1CredentialStore({ ...runtime, db }),
    passwords: createPasswords(passwordLine),
    tries: createSignInTries({ ...runtime, db }),
    allowances: createAllowances({ ...runtime, db }),
    accountLinks: createAccountLinks(db),
    deviceSessions: createDeviceSessions({ auth, db }),
    sessions: createSessionReader({
      d1: env.DB,
      secret: config.AUTH_SECRET,
      cookieName: sessionCookieName(origin),
      clock: systemClock,
    }),
    ...mails,
    accounts: createD1AccountStore(db),
    accessTokens: createD1AccessTokenStore(db),
    repeatedRequests: createD1RepeatedRequests(db),
    audit: createD1AuditLog(db),
    eraser: createD1AccountEraser(db),
    /** Stores whose rows say in which request they were written. */
    storesOf: (requestId: string) => ({
      audit: createD1AuditLog(db, requestId),
      eraser: createD1AccountEraser(db, requestId),
    }),
    abuseLimit: openLimit(env.ABUSE_LIMIT),
    readLimit: openLimit(env.READ_LIMIT),
    addressLimit: openLimit(env.ADDRESS_LIMIT),
    invitations: createD1InvitationStore(db),
    courses: createD1CourseStore(db),
    courseFiles: createD1CourseFileStore(db),
    episodes: createD1EpisodeStore(db),
    personRecords: createD1RecordStore(db),
    records: createD1EpisodeRecordStore(db),
    uploads: createD1UploadStore(db),
    uploadSpace: {
      learnerBytes: config.UPLOAD_SPACE_MIB * 1_048_576,
      staffBytes: config.UPLOAD_SPACE_STAFF_MIB * 1_048_576,
    },
    learning: createD1LearningStore(db),
    library: createD1LessonLibrary(db),
    lessons: retrying(createD1LessonStore(db)),
    writingRequests: retrying(createD1WritingRequestStore(db)),
    progress: createD1ProgressStore(db),
    spend: retrying(createD1SpendLedger(db, limitDefaults)),
    dailies: retrying(createD1DailyStore(db)),
    dailyLeadMs: config.DAILY_LEAD_MINUTES * 60_000,
    limitDefaults,
    generation: retrying(createD1GenerationStore(db, DEFAULT_SETTINGS)),
    settings: createD1SettingsStore(db),
    storage: openStorage(env, () => systemClock.now()),
    cleanup: retrying(createD1CleanupStore(db)),
    failedMessages: createD1FailedMessageStore(db),
    cronRuns: retrying(createD1CronRunStore(db)),
    retentionDefaults: { episodeDays: config.RETENTION_DAYS },
    media: retrying(media),
    ...delivery,
    queue: createGenerationQueue({ now: env.GENERATION_NOW, daily: env.GENERATION_DAILY }),
    speech: createPollySpeech({
      endpoint: config.POLLY_ENDPOINT,
      region: config.POLLY_REGION,
      accessKeyId: config.POLLY_ACCESS_KEY_ID,
      secretAccessKey: config.POLLY_SECRET_ACCESS_KEY,
      timeoutMs: config.SPEECH_TIMEOUT_MS,
      fetch: outbound,
    }),
    speechDefaults: {
      engine: config.SPEECH_ENGINE,
      sampleRate: config.SPEECH_SAMPLE_RATE === "24000" ? 24_000 : 44_100,
      wordMarks: config.SPEECH_WORD_MARKS === "true",
      isStandIn: config.SPEECH_STAND_IN === "true",
    } as const,
    timings: {
      leaseMs: config.GENERATION_LEASE_MS,
      patienceMs: config.GENERATION_PATIENCE_MS,
      onlyWorkerSince: config.ONLY_WORKER_SINCE,
      retryMs: config.SPEECH_RETRY_MS,
    },
    models: openModels(config, outbound),
    modelTimings: { callMs: config.MODEL_TIMEOUT_MS, deadlineMs: config.SCRIPT_DEADLINE_MS },
    writers: [createTemplateWriter()],
    installation: {
      origin,
      signUp: config.SIGN_UP,
      speechIsStandIn: config.SPEECH_STAND_IN === "true",
    },
  };
}

/** The only way out of the worker besides its bindings: to the suppliers of the configuration. */
function openOutbound(config: Config): typeof fetch {
  const suppliers = [config.POLLY_ENDPOINT, config.OPENAI_BASE_URL, config.GEMINI_BASE_URL];
  guardGlobalFetch(suppliers);
  // A bare `fetch` loses its `this` when it is called as a property in workerd.
  return createOutbound(suppliers, (input, init) => fetch(input, init));
}

function openLimit(binding: RateLimit): AbuseLimit {
  return { allows: async (key) => (await binding.limit({ key })).success };
}

/** The models that a key is set for, in the order they are asked. */
function openModels(config: Config, outbound: typeof fetch): LanguageModel[] {
  const openAi = createOpenAiModel({
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
    models: config.OPENAI_MODELS,
    fetch: outbound,
  });
  const gemini = createGeminiModel({
    apiKey: config.GEMINI_API_KEY,
    baseUrl: config.GEMINI_BASE_URL,
    models: config.GEMINI_MODELS,
  });
  return [
    ...(config.OPENAI_API_KEY === "" ? [] : [openAi]),
    ...(config.GEMINI_API_KEY === "" ? [] : [gemini]),
  ];
}

/** A log whose lines carry the fields, such as the request's id. */
export function openLog(fields: LogFields): Log {
  return createJsonLog(writeLine, fields);
}

/** Composes once for each origin, since sign-in and signing keep what they have worked out. */
export function createComposer(): (env: Env, requestOrigin: string) => Machine {
  const machines = new Map<string, Machine>();
  return (env, requestOrigin) => {
    const known = machines.get(requestOrigin);
    if (known !== undefined) return known;
    const machine = compose(env, requestOrigin);
    // A forged Host header makes a new origin each time, so only a few are kept.
    if (machines.size < 8) machines.set(requestOrigin, machine);
    return machine;
  };
}

function writeLine(line: string): void {
  // oxlint-disable-next-line no-console -- the one place where log lines leave the worker
  console.log(line);
}
