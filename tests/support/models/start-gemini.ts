import { z } from "zod";

import {
  type Dialect,
  type FakeOptions,
  type FakeSupplier,
  type WireCall,
  WireError,
  type Written,
} from "./fake-supplier.ts";
import { startSupplier } from "./start-supplier.ts";

const models = ["gemini-2.5-flash-lite", "gemini-3.5-flash-lite"];
// Of both, from their pages in ai.google.dev/gemini-api/docs/models.
const MAX_OUTPUT_TOKENS = 65_536;

const Part = z.strictObject({ text: z.string() });
const Count = z.union([z.int(), z.string().regex(/^\d+$/)]);

const type = z.string().regex(/^(?:string|number|integer|boolean|array|object)$/i);

/** The fields of `Schema` in ai.google.dev/api/caching; the parser there takes no others. */
const Schema = z.strictObject({
  type: type.optional(),
  format: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  nullable: z.boolean().optional(),
  enum: z.array(z.string()).optional(),
  maxItems: Count.optional(),
  minItems: Count.optional(),
  get properties() {
    return z.record(z.string(), Schema).optional();
  },
  required: z.array(z.string()).optional(),
  minProperties: Count.optional(),
  maxProperties: Count.optional(),
  minLength: Count.optional(),
  maxLength: Count.optional(),
  pattern: z.string().optional(),
  example: z.unknown().optional(),
  get anyOf() {
    return z.array(Schema).optional();
  },
  propertyOrdering: z.array(z.string()).optional(),
  default: z.unknown().optional(),
  get items() {
    return Schema.optional();
  },
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

const Body = z.strictObject({
  contents: z.array(
    z.strictObject({ role: z.enum(["user", "model"]), parts: z.array(Part).min(1) }),
  ),
  systemInstruction: z.strictObject({ role: z.string(), parts: z.array(Part) }).optional(),
  safetySettings: z.array(z.unknown()).optional(),
  generationConfig: z.strictObject({
    responseMimeType: z.literal("application/json"),
    responseSchema: Schema,
    maxOutputTokens: z.int().min(1).default(MAX_OUTPUT_TOKENS),
  }),
});

/**
 * Stands for Gemini: `POST /v1beta/models/<model>:generateContent` with a response schema. Its base
 * URL is the origin. Source: ai.google.dev/api/generate-content
 */
export function startGemini(options: FakeOptions): Promise<FakeSupplier> {
  return startSupplier(dialect, options);
}

const dialect: Dialect = {
  read(call, apiKey) {
    const [, model = null] = /^\/v1beta\/models\/([\w.-]+):generateContent$/.exec(call.path) ?? [];
    if (call.method !== "POST" || model === null) {
      throw refusal(404, { status: "NOT_FOUND", message: "Not Found" });
    }
    checkKey(call.headers["x-goog-api-key"], apiKey);
    const { contents, systemInstruction, generationConfig } = readBody(call);
    if (!models.includes(model)) throw noSuchModel(model);
    if (generationConfig.maxOutputTokens > MAX_OUTPUT_TOKENS) {
      const message = "max_output_tokens is out of the supported range.";
      throw refusal(400, { status: "INVALID_ARGUMENT", message });
    }
    const join = (parts: { text: string }[]) => parts.map(({ text }) => text).join("\n");
    return {
      model,
      system: join(systemInstruction?.parts ?? []),
      user: join(contents.flatMap(({ parts }) => parts)),
      schema: generationConfig.responseSchema,
      maxOutputTokens: generationConfig.maxOutputTokens,
      // 2.5 Flash-Lite does not think by default; 3.5 Flash-Lite thinks as little as it can.
      reasoningTokens: model === "gemini-3.5-flash-lite" ? 20 : 0,
    };
  },

  write(asked, written) {
    const reply = { modelVersion: asked.model, responseId: `response-${asked.number}` };
    if (written.end === "refusal") {
      return {
        ...reply,
        promptFeedback: { blockReason: "PROHIBITED_CONTENT" },
        usageMetadata: writeUsage({ ...written, outputTokens: 0 }, 0),
      };
    }
    const parts = written.text === "" ? [] : [{ text: written.text }];
    const content = written.end === "filtered" ? {} : { content: { parts, role: "model" } };
    return {
      ...reply,
      candidates: [{ ...content, finishReason: finish[written.end], index: 0 }],
      usageMetadata: writeUsage(written, asked.reasoningTokens),
    };
  },

  refuse(asked, kind) {
    return refusals[kind](asked.model).reply;
  },
};

const finish = { stop: "STOP", length: "MAX_TOKENS", filtered: "SAFETY" };

function writeUsage({ inputTokens, outputTokens }: Written, reasoningTokens: number) {
  const written = outputTokens - reasoningTokens;
  return {
    promptTokenCount: inputTokens,
    ...(written > 0 ? { candidatesTokenCount: written } : {}),
    ...(reasoningTokens > 0 ? { thoughtsTokenCount: reasoningTokens } : {}),
    totalTokenCount: inputTokens + outputTokens,
    promptTokensDetails: [{ modality: "TEXT", tokenCount: inputTokens }],
  };
}

function checkKey(given: string | string[] | undefined, apiKey: string): void {
  if (given === apiKey) return;
  if (given === undefined) {
    const message = "Method doesn't allow unregistered callers.";
    throw refusal(403, { status: "PERMISSION_DENIED", message });
  }
  const wrong = { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "API_KEY_INVALID" };
  const message = "API key not valid. Please pass a valid API key.";
  throw refusal(400, { status: "INVALID_ARGUMENT", message, details: [wrong] });
}

function readBody(call: WireCall): z.infer<typeof Body> {
  const parsed = Body.safeParse(JSON.parse(call.body));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw refusal(400, {
    status: "INVALID_ARGUMENT",
    message: `Invalid JSON payload received. ${first?.message} at '${first?.path.join(".")}': Cannot find field.`,
  });
}

function refusal(
  code: number,
  error: { status: string; message: string; details?: unknown[] },
): WireError {
  return new WireError(error.message, { status: code, body: { error: { code, ...error } } });
}

function noSuchModel(model: string): WireError {
  const message = `models/${model} is not found for API version v1beta, or is not supported for generateContent.`;
  return refusal(404, { status: "NOT_FOUND", message });
}

function isBusy(): WireError {
  return refusal(429, {
    status: "RESOURCE_EXHAUSTED",
    message: "You exceeded your current quota.",
    details: [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "34s" }],
  });
}

const refusals = {
  gone: noSuchModel,
  busy: isBusy,
  // Google says the same where money is what is missing.
  overdrawn: isBusy,
  broken: () => refusal(500, { status: "INTERNAL", message: "An internal error has occurred." }),
};
