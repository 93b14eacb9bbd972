import { createOpenAiModel, introduceServer, type OpenAiOptions } from "@learnlab/adapters/openai";
import { expect, onTestFinished, test } from "vitest";

import type { Behaviour, FakeSupplier } from "../support/models/fake-supplier.ts";
import {
  type ChatServerName,
  chatServers,
  startChatServer,
} from "../support/models/start-chat-server.ts";
import { aRequest, failureOf, Lesson, lesson } from "../support/models/suppliers.ts";

const MODEL = "qwen3:8b";

const names = Object.keys(chatServers).filter(
  (name): name is ChatServerName => name in chatServers,
);

/** The servers that take a schema, those that take no more than an object, and those that take neither. */
const learned: Record<ChatServerName, { format: string; refusals: number }> = {
  ollama: { format: "json_schema", refusals: 0 },
  "llama.cpp": { format: "json_schema", refusals: 0 },
  "llama.cpp, no grammar": { format: "json_schema", refusals: 0 },
  vllm: { format: "json_schema", refusals: 0 },
  "lm studio": { format: "json_schema", refusals: 0 },
  "objects alone": { format: "json_object", refusals: 1 },
  "text alone": { format: "none", refusals: 2 },
};

interface Setup {
  answer?: unknown;
  behave?: () => Behaviour;
  models?: string[];
}

async function open(name: ChatServerName, setup: Setup = {}) {
  const { answer = lesson, behave, models = [MODEL] } = setup;
  const server = await startChatServer(name, {
    models: [MODEL],
    answer: () => answer,
    ...(behave === undefined ? {} : { behave }),
  });
  onTestFinished(() => server.close());
  const options: OpenAiOptions = {
    apiKey: "",
    baseUrl: `${server.origin}/v1`,
    models,
    dialect: "compatible",
    fetch: (input, init) => fetch(input, init),
  };
  return { server, options, model: createOpenAiModel(options) };
}

const refusals = ({ calls }: FakeSupplier) => calls.filter(({ status }) => status >= 400).length;

test.each(names)(
  "%s writes a lesson without a key, in the strictest format it takes",
  async (name) => {
    const { server, model } = await open(name);
    const answer = await model.complete(aRequest());
    expect(Lesson.parse(answer.value)).toEqual(lesson);
    expect(answer).toMatchObject({ model: MODEL, isCostKnown: chatServers[name].hasUsage });
    expect({ format: model.format(), refusals: refusals(server) }).toEqual(learned[name]);
  },
);

test.each(names)("%s is asked in that format from then on", async (name) => {
  const { server, model } = await open(name);
  await model.complete(aRequest());
  const before = server.calls.length;
  await model.complete(aRequest());
  expect(server.calls.length - before).toBe(1);
});

test.each(names)(
  "%s is told the shape in words too, and how long the answer may be",
  async (name) => {
    const { server, model } = await open(name);
    await model.complete(aRequest({ maxOutputTokens: 777 }));
    const asked = server.calls.at(-1)?.asked;
    expect(asked?.maxOutputTokens).toBe(777);
    expect(asked?.user).toBe('{"concept":"Photosynthesis"}');
    expect(asked?.system).toMatch(/^Write a lesson\.\n\nAnswer with one JSON object .*"segments"/s);
  },
);

test.each(names)("a model that %s does not have is passed over", async (name) => {
  const { model } = await open(name, { models: ["not-pulled:1b", MODEL] });
  expect((await model.complete(aRequest())).model).toBe(MODEL);
});

test.each(names)("%s is cut off at the limit of tokens, and says so", async (name) => {
  const { model } = await open(name, { answer: { title: "x".repeat(2_000) } });
  const failure = await failureOf(model.complete(aRequest({ maxOutputTokens: 50 })));
  expect(failure.reason).toBe("model.cut_off");
});

test("what a server refuses for another reason is told by its first refusal, and no format is learned", async () => {
  const { server, model } = await open("vllm", { behave: () => ({ kind: "broken" }) });
  expect((await failureOf(model.complete(aRequest()))).reason).toBe("model.unreachable");
  expect(server.calls).toHaveLength(1);
  expect(model.format()).toBe("json_schema");
});

test("a server that refuses every format is asked in each once, and each time anew", async () => {
  const asked: string[] = [];
  const model = createOpenAiModel({
    apiKey: "",
    baseUrl: "http://127.0.0.1:9/v1",
    models: [MODEL],
    dialect: "compatible",
    fetch: async (input, init) => {
      const body = await new Request(input, init).json<{ response_format?: { type: string } }>();
      asked.push(body.response_format?.type ?? "none");
      return Response.json(
        { error: { message: `the prompt is too long (${asked.length})` } },
        { status: 400 },
      );
    },
  });
  const failure = await failureOf(model.complete(aRequest()));
  expect(failure.reason).toBe("model.refused");
  expect(String(failure.cause)).toContain("too long (1)");
  await failureOf(model.complete(aRequest()));
  const each = ["json_schema", "json_object", "none"];
  expect(asked).toEqual([...each, ...each]);
});

const sentences = { lines: ["Seeds drink.", "Roots go down."] };

test.each(names)("%s is introduced by its model, its format and its pace", async (name) => {
  const { options } = await open(name, { answer: sentences });
  let ms = 0;
  const now = () => (ms += 500);
  const introduction = await introduceServer(options, { timeoutMs: 5_000, now });
  expect(introduction).toMatchObject({
    isAnswering: true,
    model: MODEL,
    format: learned[name].format,
  });
  const pace = introduction.isAnswering ? introduction.tokensPerSecond : null;
  expect(pace !== null && pace > 1).toBe(chatServers[name].hasUsage);
});

test("a server that is not there, one without the model and one that writes no JSON are told apart", async () => {
  const reasonOf = async (options: OpenAiOptions) => {
    const introduction = await introduceServer(options, { timeoutMs: 2_000, now: () => 0 });
    return introduction.isAnswering ? null : introduction.reason;
  };
  const there = await open("ollama", { answer: sentences });
  expect(await reasonOf({ ...there.options, baseUrl: "http://127.0.0.1:9/v1" })).toBe(
    "model.unreachable",
  );
  expect(await reasonOf({ ...there.options, models: ["not-pulled:1b"] })).toBe("model.gone");
  const prose = await open("llama.cpp", { behave: () => ({ kind: "prose" }) });
  expect(await reasonOf(prose.options)).toBe("model.invalid");
  const shapeless = await open("text alone", { answer: { rhyme: "none" } });
  expect(await reasonOf(shapeless.options)).toBe("model.invalid");
});
