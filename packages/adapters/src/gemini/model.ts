import {
  type LanguageModel,
  type ModelAnswer,
  ModelFailure,
  type ModelRequest,
} from "@learnlab/domain";
import { z } from "zod";

import { createAskInOrder } from "../models/ask-in-order.ts";
import { describeBreak, describeRefusal } from "../models/describe-failure.ts";
import { type CallLimit, limitCall } from "../models/limit-call.ts";
import { costOf, readJson, type Usage } from "../models/read-json.ts";
import { toResponseSchema } from "./response-schema.ts";

export interface GeminiOptions {
  apiKey: string;
  /** Without the version, for example `https://generativelanguage.googleapis.com`. */
  baseUrl: string;
  /** In order of preference; the next one is used if a model no longer exists. */
  models: string[];
}

const Generated = z.object({
  modelVersion: z.string().optional(),
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
  candidates: z
    .array(
      z.object({
        finishReason: z.string().optional(),
        content: z
          .object({
            parts: z
              .array(z.object({ text: z.string().default(""), thought: z.boolean().optional() }))
              .default([]),
          })
          .optional(),
      }),
    )
    .default([]),
});

type Generated = z.infer<typeof Generated>;

const count = z.int().min(0);

const Billed = z.object({
  usageMetadata: z.object({
    promptTokenCount: count,
    // Google omits zero values, and a prompt never has zero tokens.
    candidatesTokenCount: count.default(0),
    thoughtsTokenCount: count.default(0),
  }),
});

// Any other reason to finish, even an unknown one, is read as far as it goes.
const refusals = new Set([
  "SAFETY",
  "RECITATION",
  "LANGUAGE",
  "BLOCKLIST",
  "PROHIBITED_CONTENT",
  "SPII",
  "OTHER",
]);

/**
 * Google's models through their own client, which never retries and is loaded with the first call. It takes
 * no `fetch` and looks up the global one at each call, so the worker guards that one.
 */
export function createGeminiModel(options: GeminiOptions): LanguageModel {
  const askInOrder = createAskInOrder(options.models);
  const baseUrl = options.baseUrl.replace(/\/+$/, "");

  async function ask(request: ModelRequest, call: CallLimit & { model: string }) {
    const { GoogleGenerativeAI, GoogleGenerativeAIFetchError } =
      await import("@google/generative-ai");
    const client = new GoogleGenerativeAI(options.apiKey).getGenerativeModel(
      {
        model: call.model,
        systemInstruction: request.system,
        generationConfig: {
          responseMimeType: "application/json",
          responseSchema: toResponseSchema(request.schema.schema),
          maxOutputTokens: request.maxOutputTokens,
        },
      },
      // The client's own timeout would leave a timer behind after each call; the signal has the limit.
      { baseUrl },
    );
    try {
      // The client listens for an abort but does not check an aborted signal.
      call.signal.throwIfAborted();
      const { response } = await client.generateContent(request.user, { signal: call.signal });
      return response;
    } catch (error) {
      if (!(error instanceof GoogleGenerativeAIFetchError) || error.status === undefined) {
        throw describeBreak(error, call.model);
      }
      const { status, message } = error;
      const code = error.errorDetails?.find(({ reason }) => reason !== undefined)?.reason ?? "";
      throw describeRefusal({ status, message, code }, call.model);
    }
  }

  return {
    provider: "gemini",
    model: options.models[0] ?? "",
    complete(request) {
      const limit = limitCall(request);
      return askInOrder(async (model) =>
        readGenerated(await ask(request, { ...limit, model }), model, request),
      );
    },
  };
}

function readGenerated(reply: unknown, asked: string, request: ModelRequest): ModelAnswer {
  const usage = readUsage(reply);
  const parsed = Generated.safeParse(reply);
  const cost = costOf({ model: parsed.data?.modelVersion ?? asked, usage });
  if (!parsed.success) {
    throw new ModelFailure("model.invalid", { ...cost, cause: parsed.error });
  }
  const refusal = findRefusal(parsed.data);
  if (refusal !== null) {
    throw new ModelFailure("model.refused", { ...cost, cause: new Error(refusal) });
  }
  const [candidate] = parsed.data.candidates;
  if (candidate?.finishReason === "MAX_TOKENS") throw new ModelFailure("model.cut_off", cost);
  const parts = candidate?.content?.parts ?? [];
  const text = parts.map((part) => (part.thought === true ? "" : part.text)).join("");
  return readJson({ text, model: cost.model, usage }, request);
}

/** Why there is no text: because of the prompt, or of what the model began to write. */
function findRefusal({ promptFeedback, candidates }: Generated): string | null {
  if (promptFeedback?.blockReason !== undefined) return promptFeedback.blockReason;
  const reason = candidates[0]?.finishReason ?? "";
  return refusals.has(reason) ? reason : null;
}

function readUsage(reply: unknown): Usage | null {
  const { data } = Billed.safeParse(reply);
  if (data === undefined) return null;
  const { promptTokenCount, candidatesTokenCount, thoughtsTokenCount } = data.usageMetadata;
  return {
    inputTokens: promptTokenCount,
    outputTokens: candidatesTokenCount + thoughtsTokenCount,
  };
}
