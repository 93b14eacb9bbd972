import type OpenAI from "openai";
import { z } from "zod";

import { complainOfSchema } from "./check-strict-schema.ts";
import {
  type Asked,
  type Dialect,
  type FakeOptions,
  type FakeSupplier,
  type Reply,
  type WireCall,
  WireError,
  type Written,
} from "./fake-supplier.ts";
import { startSupplier } from "./start-supplier.ts";

interface Model {
  /** What it calls itself in answers. */
  version: string;
  maxOutputTokens: number;
  /** What it reasons at each effort; null where it does not know the word. */
  reasoning: { fallback: string; tokens: Record<string, number> } | null;
}

const models: Record<string, Model> = {
  "gpt-4o-mini": { version: "gpt-4o-mini-2024-07-18", maxOutputTokens: 16_384, reasoning: null },
  "gpt-6-luna": {
    version: "gpt-6-luna",
    maxOutputTokens: 128_000,
    reasoning: {
      fallback: "medium",
      tokens: { none: 0, low: 300, medium: 1_500, high: 6_000, xhigh: 12_000, max: 24_000 },
    },
  },
};

const Body = z.strictObject({
  model: z.string(),
  messages: z.array(
    z.strictObject({ role: z.enum(["system", "developer", "user"]), content: z.string() }),
  ),
  max_completion_tokens: z.int().min(1).optional(),
  reasoning_effort: z.string().optional(),
  response_format: z.strictObject({
    type: z.literal("json_schema"),
    json_schema: z.strictObject({
      name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
      strict: z.literal(true),
      schema: z.record(z.string(), z.unknown()),
    }),
  }),
});

type Body = z.infer<typeof Body>;

/**
 * Stands for OpenAI: `POST /v1/chat/completions` with a strict JSON schema. Its base URL is
 * `<origin>/v1`. Source: developers.openai.com/api/reference/resources/chat
 */
export function startOpenAi(options: FakeOptions): Promise<FakeSupplier> {
  return startSupplier(dialect, options);
}

const dialect: Dialect = {
  read(call, apiKey) {
    if (call.method !== "POST" || call.path !== "/v1/chat/completions") {
      throw refusal(404, { message: `Invalid URL (${call.method} ${call.path})` });
    }
    if (call.headers["authorization"] !== `Bearer ${apiKey}`) {
      throw refusal(401, { message: "Incorrect API key provided.", code: "invalid_api_key" });
    }
    const body = readBody(call);
    const model = Object.hasOwn(models, body.model) ? models[body.model] : undefined;
    if (model === undefined) throw noSuchModel(body.model);
    const { name, schema } = body.response_format.json_schema;
    const complaint = complainOfSchema(schema);
    if (complaint !== null) {
      const message = `Invalid schema for response_format '${name}': ${complaint}`;
      throw refusal(400, { message, param: "response_format" });
    }
    const say = (...roles: string[]) =>
      body.messages.flatMap(({ role, content }) => (roles.includes(role) ? [content] : []));
    return {
      model: body.model,
      system: say("system", "developer").join("\n"),
      user: say("user").join("\n"),
      schema,
      maxOutputTokens: readLimit(body, model),
      reasoningTokens: readReasoning(body, model),
    };
  },

  write(asked, written) {
    const refusalText = written.end === "refusal" ? "I'm sorry, I can't help with that." : null;
    return {
      id: `chatcmpl-${asked.number}`,
      object: "chat.completion",
      created: 1_795_000_000,
      model: models[asked.model]?.version ?? asked.model,
      choices: [
        {
          index: 0,
          message: {
            role: "assistant",
            content: refusalText === null ? written.text : null,
            refusal: refusalText,
            annotations: [],
          },
          logprobs: null,
          finish_reason: finish[written.end],
        },
      ],
      usage: writeUsage(asked, written),
      service_tier: "default",
    } satisfies OpenAI.Chat.ChatCompletion;
  },

  refuse(asked, kind) {
    return refusals[kind](asked.model).reply;
  },
};

const finish = {
  stop: "stop",
  length: "length",
  refusal: "stop",
  filtered: "content_filter",
} as const;

function writeUsage(asked: Asked, { inputTokens, outputTokens }: Written) {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: asked.reasoningTokens, audio_tokens: 0 },
  };
}

function readBody(call: WireCall): Body {
  const parsed = Body.safeParse(JSON.parse(call.body));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw refusal(400, { message: String(first?.message), param: String(first?.path.join(".")) });
}

function readLimit(body: Body, model: Model): number {
  const limit = body.max_completion_tokens ?? model.maxOutputTokens;
  if (limit <= model.maxOutputTokens) return limit;
  const message = `max_tokens is too large: ${limit}. This model supports at most ${model.maxOutputTokens} completion tokens.`;
  throw refusal(400, { message, param: "max_tokens", code: "invalid_value" });
}

function readReasoning(body: Body, { reasoning }: Model): number {
  const effort = body.reasoning_effort ?? reasoning?.fallback;
  if (effort === undefined) return 0;
  if (reasoning === null) {
    throw refusal(400, { message: "Unrecognized request argument supplied: reasoning_effort" });
  }
  const tokens = Object.hasOwn(reasoning.tokens, effort) ? reasoning.tokens[effort] : undefined;
  if (tokens !== undefined) return tokens;
  const message = `Unsupported value: 'reasoning_effort' does not support '${effort}' with this model.`;
  throw refusal(400, { message, param: "reasoning_effort", code: "unsupported_value" });
}

function refusal(
  status: number,
  error: { message: string; type?: string; param?: string; code?: string },
): WireError {
  const body = { error: { type: "invalid_request_error", param: null, code: null, ...error } };
  return new WireError(error.message, { status, body } satisfies Reply);
}

function noSuchModel(model: string): WireError {
  const message = `The model \`${model}\` does not exist or you do not have access to it.`;
  return refusal(404, { message, code: "model_not_found" });
}

const refusals = {
  gone: noSuchModel,
  busy: (model: string) =>
    refusal(429, {
      message: `Rate limit reached for ${model} on requests per min (RPM).`,
      type: "requests",
      code: "rate_limit_exceeded",
    }),
  overdrawn: () =>
    refusal(429, {
      message: "You exceeded your current quota, please check your plan and billing details.",
      type: "insufficient_quota",
      code: "insufficient_quota",
    }),
  broken: () =>
    refusal(500, {
      message: "The server had an error while processing your request.",
      type: "server_error",
    }),
};
