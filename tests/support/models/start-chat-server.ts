import { z } from "zod";

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

/** How one of the servers that speak OpenAI's chat API answers, as far as they differ. */
interface ChatServer {
  /** Formats that it holds its model to. */
  holds: string[];
  /** Formats that it takes and does nothing about. */
  ignores: string[];
  refuse(status: number, message: string): Reply;
  hasUsage: boolean;
  /** What stands before an answer that is held to nothing. */
  aloud: string;
}

const named = (status: number, message: string): Reply => ({
  status,
  body: { error: { code: status, message, type: "invalid_request_error" } },
});

/**
 * As their documentation and their users' reports describe them in November 2026: docs.ollama.com/api/openai-compatibility,
 * the README of llama.cpp's server, docs.vllm.ai (structured outputs), lmstudio.ai/docs (structured output).
 */
export const chatServers = {
  ollama: {
    holds: ["json_schema", "json_object"],
    ignores: [],
    refuse: named,
    hasUsage: true,
    aloud: "",
  },
  "llama.cpp": {
    holds: ["json_schema", "json_object"],
    ignores: [],
    refuse: named,
    hasUsage: true,
    aloud: "",
  },
  /** Of some models it takes the schema without a word and lets the model write as it likes. */
  "llama.cpp, no grammar": {
    holds: [],
    ignores: ["json_schema", "json_object"],
    refuse: named,
    hasUsage: true,
    aloud: "<think>A JSON object like {} then.</think>",
  },
  vllm: {
    holds: ["json_schema", "json_object"],
    ignores: [],
    refuse: (status: number, message: string): Reply => ({
      status,
      body: { object: "error", message, type: "BadRequestError", param: null, code: status },
    }),
    hasUsage: true,
    aloud: "",
  },
  "lm studio": {
    holds: ["json_schema"],
    ignores: [],
    refuse: (status: number, error: string): Reply => ({ status, body: { error } }),
    hasUsage: true,
    aloud: "",
  },
  /** As servers were before schemas came. */
  "objects alone": {
    holds: ["json_object"],
    ignores: [],
    refuse: named,
    hasUsage: false,
    aloud: "",
  },
  "text alone": {
    holds: [],
    ignores: [],
    refuse: (status: number, detail: string): Reply => ({
      status: status === 400 ? 422 : status,
      body: { detail },
    }),
    hasUsage: false,
    aloud: "<think>They want JSON.</think>\nSure, here it is:\n",
  },
} satisfies Record<string, ChatServer>;

export type ChatServerName = keyof typeof chatServers;

/** Whether an answer is held to its schema, beside what the schema says. */
const HELD = "x-held";

/** Fields that a server does not know are nothing to it. */
const Body = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.enum(["system", "user"]), content: z.string() })),
  max_tokens: z.int().min(1).default(1_000_000),
  response_format: z
    .object({
      type: z.string(),
      json_schema: z.object({ schema: z.record(z.string(), z.unknown()) }).optional(),
    })
    .optional(),
});

/** Stands for a server of one's own; its base URL is `<origin>/v1`, and any key will do, or none. */
export function startChatServer(
  name: ChatServerName,
  options: Omit<FakeOptions, "apiKey"> & { models: string[] },
): Promise<FakeSupplier> {
  return startSupplier(describeDialect(chatServers[name], options.models), {
    ...options,
    apiKey: "",
  });
}

function describeDialect(server: ChatServer, models: string[]): Dialect {
  return {
    read(call) {
      const body = readBody(server, call);
      const format = body.response_format?.type;
      const known = [...server.holds, ...server.ignores];
      if (format !== undefined && !known.includes(format)) {
        throw refusal(server, 400, `response_format.type must be one of: ${known.join(", ")}`);
      }
      if (!models.includes(body.model)) {
        throw refusal(server, 404, `model '${body.model}' not found`);
      }
      const say = (role: string) =>
        body.messages.flatMap((message) => (message.role === role ? [message.content] : []));
      return {
        model: body.model,
        system: say("system").join("\n"),
        user: say("user").join("\n"),
        schema: {
          ...readSchema(body),
          [HELD]: server.holds.includes(format ?? ""),
        },
        maxOutputTokens: body.max_tokens,
        reasoningTokens: 0,
      };
    },
    write: (asked, written) => writeReply(server, asked, written),
    refuse: (_asked, kind) => server.refuse(statuses[kind], kind),
  };
}

const statuses = { busy: 503, broken: 500, gone: 404, overdrawn: 429 };

function writeReply(server: ChatServer, asked: Asked, written: Written) {
  const content =
    asked.schema[HELD] === true
      ? written.text
      : `${server.aloud}\`\`\`json\n${written.text}\n\`\`\``;
  const usage = { prompt_tokens: written.inputTokens, completion_tokens: written.outputTokens };
  return {
    id: `chatcmpl-${asked.number}`,
    object: "chat.completion",
    model: asked.model,
    choices: [
      {
        index: 0,
        message: { role: "assistant", content },
        finish_reason: written.end === "length" ? "length" : "stop",
      },
    ],
    ...(server.hasUsage ? { usage } : {}),
  };
}

/** The schema that came as one, or that the model was told in words. */
function readSchema({ response_format, messages }: z.infer<typeof Body>): Record<string, unknown> {
  const [, told = "{}"] = /JSON schema:\n(.*)$/s.exec(messages[0]?.content ?? "") ?? [];
  return (
    response_format?.json_schema?.schema ??
    z.record(z.string(), z.unknown()).parse(JSON.parse(told))
  );
}

function readBody(server: ChatServer, call: WireCall): z.infer<typeof Body> {
  if (call.method !== "POST" || call.path !== "/v1/chat/completions") {
    throw refusal(server, 404, "Not found");
  }
  const parsed = Body.safeParse(JSON.parse(call.body));
  if (parsed.success) return parsed.data;
  throw refusal(server, 400, z.prettifyError(parsed.error));
}

function refusal(server: ChatServer, status: number, message: string): WireError {
  return new WireError(message, server.refuse(status, message));
}
