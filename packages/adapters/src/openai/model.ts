import {
  type LanguageModel,
  type ModelAnswer,
  ModelFailure,
  type ModelRequest,
} from "@learnlab/domain";
import type OpenAI from "openai";
import { z } from "zod";

import { createAskInOrder } from "../models/ask-in-order.ts";
import { describeBreak, describeRefusal } from "../models/describe-failure.ts";
import { type CallLimit, limitCall } from "../models/limit-call.ts";
import { costOf, readJson, type Usage } from "../models/read-json.ts";
import { lowestEffort } from "./reasoning-effort.ts";
import { toStrictSchema } from "./strict-schema.ts";

export interface OpenAiOptions {
  apiKey: string;
  /** With the version, such as `https://api.openai.com/v1`. */
  baseUrl: string;
  /** In the order they are asked; the next one where a model is gone. */
  models: string[];
  fetch: typeof fetch;
}

const Completion = z.object({
  model: z.string().optional(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

const Billed = z.object({
  usage: z.object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0) }),
});

const ErrorCode = z.string().catch("");

/** OpenAI's models by their own client, which repeats nothing and is loaded with the first call. */
export function createOpenAiModel(options: OpenAiOptions): LanguageModel {
  const askInOrder = createAskInOrder(options.models);

  async function ask(request: ModelRequest, call: CallLimit & { model: string }) {
    const body = writeBody(request, call.model);
    const { default: Client } = await import("openai");
    const client = new Client({
      apiKey: options.apiKey,
      baseURL: options.baseUrl,
      fetch: options.fetch,
      maxRetries: 0,
      logLevel: "off",
      // Else they come from the environment of the process.
      organization: null,
      project: null,
    });
    try {
      return await client.chat.completions.create(body, {
        signal: call.signal,
        timeout: call.timeoutMs,
      });
    } catch (error) {
      if (!(error instanceof Client.APIError) || error.status === undefined) {
        throw describeBreak(error, call.model);
      }
      const { status, message } = error;
      throw describeRefusal({ status, message, code: ErrorCode.parse(error.code) }, call.model);
    }
  }

  return {
    provider: "openai",
    complete(request) {
      const limit = limitCall(request);
      return askInOrder(async (model) =>
        readCompletion(await ask(request, { ...limit, model }), model, request),
      );
    },
  };
}

function writeBody(
  request: ModelRequest,
  model: string,
): OpenAI.Chat.ChatCompletionCreateParamsNonStreaming {
  const effort = lowestEffort(model);
  return {
    model,
    messages: [
      { role: "system", content: request.system },
      { role: "user", content: request.user },
    ],
    max_completion_tokens: request.maxOutputTokens,
    response_format: {
      type: "json_schema",
      json_schema: {
        name: request.schema.name,
        strict: true,
        schema: toStrictSchema(request.schema.schema),
      },
    },
    ...(effort === null ? {} : { reasoning_effort: effort }),
  };
}

function readCompletion(reply: unknown, asked: string, request: ModelRequest): ModelAnswer {
  const usage = readUsage(reply);
  const parsed = Completion.safeParse(reply);
  const cost = costOf({ model: parsed.data?.model ?? asked, usage });
  const choice = parsed.data?.choices[0];
  if (choice === undefined) {
    throw new ModelFailure("model.invalid", { ...cost, cause: parsed.error });
  }
  const { content, refusal } = choice.message;
  if (choice.finish_reason === "length") throw new ModelFailure("model.cut_off", cost);
  if (typeof refusal === "string" || choice.finish_reason === "content_filter") {
    throw new ModelFailure("model.refused", { ...cost, cause: new Error(refusal ?? "filtered") });
  }
  return readJson({ text: content ?? "", model: cost.model, usage }, request);
}

function readUsage(reply: unknown): Usage | null {
  const { data } = Billed.safeParse(reply);
  if (data === undefined) return null;
  return {
    inputTokens: data.usage.prompt_tokens,
    outputTokens: data.usage.completion_tokens,
  };
}
