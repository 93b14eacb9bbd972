import {
  createD1DailyStore,
  createD1GenerationStore,
  createD1LessonLibrary,
  createD1LessonStore,
  createD1SpendLedger,
  createD1WritingRequestStore,
} from "@learnlab/adapters/d1";
import { createGeminiModel } from "@learnlab/adapters/gemini";
import { createOpenAiModel } from "@learnlab/adapters/openai";
import { createPollySpeech } from "@learnlab/adapters/polly";
import {
  createTemplateWriter,
  DEFAULT_SETTINGS,
  type LanguageModel,
  type Limits,
} from "@learnlab/domain";

import { describeChatServer } from "../chat-server.ts";
import type { Ground } from "./ground.ts";

/** Time for the rest of a step besides writing. */
const SPARE_MS = 15_000;

/** Generation: lessons, writers, speech, costs and dailies. */
export function composeGeneration(ground: Ground, limitDefaults: Limits) {
  const { config, db, retrying, outbound } = ground;
  return {
    generation: retrying(createD1GenerationStore(db, DEFAULT_SETTINGS)),
    timings: {
      // A step that writes shows no sign of life until its deadline.
      leaseMs: Math.max(config.GENERATION_LEASE_MS, config.SCRIPT_DEADLINE_MS + SPARE_MS),
      patienceMs: config.GENERATION_PATIENCE_MS,
      onlyWorkerSince: config.ONLY_WORKER_SINCE,
      retryMs: config.SPEECH_RETRY_MS,
    },
    library: createD1LessonLibrary(db),
    lessons: retrying(createD1LessonStore(db)),
    writingRequests: retrying(createD1WritingRequestStore(db)),
    writers: [createTemplateWriter()],
    models: openModels(ground),
    modelTimings: { callMs: config.MODEL_TIMEOUT_MS, deadlineMs: config.SCRIPT_DEADLINE_MS },
    modelCallsAtOnce: config.MODEL_CALLS_AT_ONCE,
    speech: createPollySpeech({
      endpoint: config.POLLY_ENDPOINT,
      region: config.POLLY_REGION,
      accessKeyId: config.POLLY_ACCESS_KEY_ID,
      secretAccessKey: config.POLLY_SECRET_ACCESS_KEY,
      timeoutMs: config.SPEECH_TIMEOUT_MS,
      fetch: outbound,
    }),
    spend: retrying(createD1SpendLedger(db, limitDefaults)),
    dailies: retrying(createD1DailyStore(db)),
    dailyLeadMs: config.DAILY_LEAD_MINUTES * 60_000,
  };
}

/** The configured models in the order in which they are asked. */
function openModels({ config, outbound }: Ground): LanguageModel[] {
  const server = describeChatServer(config);
  const openAi = createOpenAiModel({ ...server, fetch: outbound });
  const gemini = createGeminiModel({
    apiKey: config.GEMINI_API_KEY,
    baseUrl: config.GEMINI_BASE_URL,
    models: config.GEMINI_MODELS,
  });
  return [...(server.isUsed ? [openAi] : []), ...(config.GEMINI_API_KEY === "" ? [] : [gemini])];
}
