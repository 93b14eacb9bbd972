import {
  type LanguageModel,
  type ModelAnswer,
  ModelFailure,
  type ModelRequest,
  type TokenPrice,
} from "@learnlab/domain";
import type OpenAI from "openai";
import { z } from "zod";

import { createAskInOrder } from "../models/ask-in-order.ts";
import { describeBreak, describeRefusal } from "../models/describe-failure.ts";
import { type CallLimit, limitCall } from "../models/limit-call.ts";
import { costOf, readJson, type Usage } from "../models/read-json.ts";
import {
  type AnswerFormat,
  createFormatFinder,
  describeShape,
  type FormatOutcome,
  mayRefuseFormat,
  writeFormat,
} from "./answer-format.ts";
import { lowestEffort } from "./reasoning-effort.ts";
import { takeJsonObject } from "./take-json-object.ts";

export interface OpenAiOptions {
  /** Empty for a server without a key. */
  apiKey: string;
  /** With the version, for example `https://api.openai.com/v1`. */
  baseUrl: string;
  /** In order of preference; the next one is used if a model no longer exists. */
  models: string[];
  /**
   * `openai` is OpenAI itself. `compatible` is any other server with its chat API, such as Ollama,
   * llama.cpp or vLLM; its prompt also has the schema in words, and it is asked in the strictest format
   * that it accepts.
   */
  dialect: "openai" | "compatible";
  /** Set if tokens cost something other than the price list says. */
  price?: TokenPrice | undefined;
  fetch: typeof fetch;
}

type Body = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

const Choice = z.object({
  finish_reason: z.string().nullish(),
  message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
});

type Choice = z.infer<typeof Choice>;

const Completion = z.object({ model: z.string().optional(), choices: z.array(Choice).min(1) });

const Billed = z.object({
  usage: z.object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0) }),
});

const ErrorCode = z.string().catch("");

/** A model that tells which format its server last accepted. */
export interface OpenAiModel extends LanguageModel {
  format(): AnswerFormat;
}

/** Models behind OpenAI's chat API through its own client, which never retries and is loaded with the first call. */
export function createOpenAiModel(options: OpenAiOptions): OpenAiModel {
  const askInOrder = createAskInOrder(options.models);
  const formats = createFormatFinder();
  const isOpenAi = options.dialect === "openai";

  function ask(request: ModelRequest, call: CallLimit & { model: string }): Promise<unknown> {
    return formats.ask((format) => {
      const body = isOpenAi
        ? writeBody(request, call.model)
        : writeCompatibleBody(request, { model: call.model, format });
      return send(options, { body, call });
    });
  }

  return {
    provider: "openai",
    model: options.models[0] ?? "",
    ...(options.price === undefined ? {} : { price: options.price }),
    format: formats.known,
    complete(request) {
      const limit = limitCall(request);
      return askInOrder(async (model) => {
        const reply = await ask(request, { ...limit, model });
        return readCompletion(reply, { asked: model, request, isOpenAi });
      });
    },
  };
}

async function send(
  options: OpenAiOptions,
  { body, call }: { body: Body; call: CallLimit },
): Promise<FormatOutcome<unknown>> {
  const { default: Client } = await import("openai");
  const client = new Client({
    // The client requires a key; servers without one ignore it.
    apiKey: options.apiKey === "" ? "none" : options.apiKey,
    baseURL: options.baseUrl,
    fetch: options.fetch,
    maxRetries: 0,
    logLevel: "off",
    // Otherwise the client reads these from the environment.
    organization: null,
    project: null,
  });
  const { signal, timeoutMs } = call;
  try {
    return { reply: await client.chat.completions.create(body, { signal, timeout: timeoutMs }) };
  } catch (error) {
    if (!(error instanceof Client.APIError) || error.status === undefined) {
      throw describeBreak(error, body.model);
    }
    const { status, message } = error;
    const code = ErrorCode.parse(error.code);
    const refusal = describeRefusal({ status, message, code }, body.model);
    if (options.dialect === "compatible" && mayRefuseFormat(status)) return { refusal };
    throw refusal;
  }
}

function writeBody(request: ModelRequest, model: string): Body {
  const effort = lowestEffort(model);
  return {
    model,
    messages: [
      { role: "system", content: request.system },
      { role: "user", content: request.user },
    ],
    max_completion_tokens: request.maxOutputTokens,
    ...writeFormat("json_schema", request),
    ...(effort === null ? {} : { reasoning_effort: effort }),
  };
}

/** Older servers know only `max_tokens`, and no server refuses it. */
function writeCompatibleBody(
  request: ModelRequest,
  { model, format }: { model: string; format: AnswerFormat },
): Body {
  return {
    model,
    messages: [
      { role: "system", content: `${request.system}\n\n${describeShape(request)}` },
      { role: "user", content: request.user },
    ],
    max_tokens: request.maxOutputTokens,
    ...writeFormat(format, request),
  };
}

function readCompletion(
  reply: unknown,
  { asked, request, isOpenAi }: { asked: string; request: ModelRequest; isOpenAi: boolean },
): ModelAnswer {
  const usage = readUsage(reply);
  const parsed = Completion.safeParse(reply);
  const cost = costOf({ model: parsed.data?.model ?? asked, usage });
  const choice = parsed.data?.choices[0];
  if (choice === undefined) {
    throw new ModelFailure("model.invalid", { ...cost, cause: parsed.error });
  }
  const said = choice.message.content ?? "";
  requireWhole(choice, cost);
  const text = isOpenAi ? said : takeJsonObject(said);
  return readJson({ text, model: cost.model, usage }, request);
}

function requireWhole(choice: Choice, cost: ReturnType<typeof costOf>): void {
  const { refusal } = choice.message;
  if (choice.finish_reason === "length") throw new ModelFailure("model.cut_off", cost);
  if (typeof refusal === "string" || choice.finish_reason === "content_filter") {
    throw new ModelFailure("model.refused", { ...cost, cause: new Error(refusal ?? "filtered") });
  }
}

function readUsage(reply: unknown): Usage | null {
  const { data } = Billed.safeParse(reply);
  if (data === undefined) return null;
  return {
    inputTokens: data.usage.prompt_tokens,
    outputTokens: data.usage.completion_tokens,
  };
}
