import { type LanguageModel, ModelFailure } from "@learnlab/domain";
import { modelPrice } from "@learnlab/domain/testing";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";

import type { Asked, Behaviour, FakeOptions, ModelCall } from "../support/models/fake-supplier.ts";
import {
  aRequest,
  failureOf,
  Lesson,
  lesson,
  type SupplierName,
  supplierNames as suite,
  suppliers,
} from "../support/models/suppliers.ts";

const API_KEY = "contract-key-0001";

interface Opened {
  model: LanguageModel;
  calls: ModelCall[];
}

interface Setup {
  behave?: FakeOptions["behave"];
  answer?: unknown;
  models?: string[];
  apiKey?: string;
}

async function open(name: SupplierName, setup: Setup = {}): Promise<Opened> {
  const { start, open: openModel, models } = suppliers[name];
  const answer = () => ("answer" in setup ? setup.answer : lesson);
  const server = await start({
    apiKey: API_KEY,
    answer,
    ...(setup.behave === undefined ? {} : { behave: setup.behave }),
  });
  onTestFinished(() => server.close());
  const model = openModel(server.origin, { apiKey: API_KEY, models, ...setup });
  return { model, calls: server.calls };
}

const always = (behaviour: Behaviour) => () => behaviour;

test.each(suite)("%s answers with JSON, the model and the tokens", async (name) => {
  const { model, calls } = await open(name);
  const answer = await model.complete(aRequest());
  expect(calls).toHaveLength(1);
  expect(Lesson.parse(answer.value)).toEqual(lesson);
  expect(answer.model).toContain(suppliers[name].models[0]);
  expect(answer.inputTokens).toBe(calls[0]?.inputTokens);
  expect(answer.outputTokens).toBe(calls[0]?.outputTokens);
  expect(modelPrice(answer.model, answer)).toBeLessThan(1_000);
});

test.each(suite)("%s gets our words, the data, the schema and the limit", async (name) => {
  const { model, calls } = await open(name);
  await model.complete(aRequest({ maxOutputTokens: 777 }));
  const asked: Partial<Asked> = calls[0]?.asked ?? {};
  expect(asked.system).toBe("Write a lesson.");
  expect(asked.user).toBe('{"concept":"Photosynthesis"}');
  expect(asked.maxOutputTokens).toBe(777);
  expect(asked.schema).toMatchObject({
    properties: {
      title: { type: "string", description: "A short title." },
      level: { enum: ["beginner", "advanced"] },
      minutes: { type: "integer", minimum: 1, maximum: 9 },
      segments: { minItems: 1, maxItems: 3, items: { anyOf: [{ type: "object" }, {}] } },
    },
    required: ["title", "level", "subtitle", "minutes", "segments", "recap"],
  });
});

test("openai is told null as a type, gemini as a flag, and the order of the keys", async () => {
  const [openai, gemini] = await Promise.all([open("openai"), open("gemini")]);
  await Promise.all([openai.model.complete(aRequest()), gemini.model.complete(aRequest())]);
  expect(openai.calls[0]?.asked?.schema).toMatchObject({
    properties: {
      subtitle: { type: ["string", "null"] },
      recap: { type: ["object", "null"], additionalProperties: false },
    },
  });
  expect(gemini.calls[0]?.asked?.schema).toMatchObject({
    properties: { subtitle: { nullable: true }, recap: { type: "object", nullable: true } },
    propertyOrdering: ["title", "level", "subtitle", "minutes", "segments", "recap"],
  });
});

test.each([
  ["optional keys", z.object({ title: z.string().optional() })],
  ["tuples", z.object({ pair: z.tuple([z.string(), z.string()]) })],
  ["maps", z.object({ words: z.record(z.string(), z.string()) })],
])("a schema with %s is refused before anyone is asked", async (_, schema) => {
  for (const name of suite) {
    const { model, calls } = await open(name);
    const request = aRequest({ schema: { name: "wrong", schema: z.toJSONSchema(schema) } });
    await expect(model.complete(request)).rejects.not.toBeInstanceOf(ModelFailure);
    expect(calls).toEqual([]);
  }
});

test.each(suite)("%s is waited for within the time limit", async (name) => {
  const { model } = await open(name, { behave: always({ kind: "answer", latencyMs: 300 }) });
  expect((await model.complete(aRequest())).value).toEqual(lesson);
});

test.each(suite)("%s that asks for patience is busy, and is asked once only", async (name) => {
  const { model, calls } = await open(name, { behave: always({ kind: "busy" }) });
  const failure = await failureOf(model.complete(aRequest()));
  expect(failure).toMatchObject({
    code: "supplier_failed",
    reason: "model.busy",
    retryable: true,
    inputTokens: 0,
    outputTokens: 0,
    isCostKnown: true,
  });
  expect(failure.model).toBe(suppliers[name].models[0]);
  expect(calls).toHaveLength(1);
});

test.each(suite)("%s that breaks is unreachable, and is asked once only", async (name) => {
  for (const status of [500, 503] as const) {
    const { model, calls } = await open(name, { behave: always({ kind: "broken", status }) });
    expect(await failureOf(model.complete(aRequest()))).toMatchObject({
      reason: "model.unreachable",
      retryable: true,
      isCostKnown: true,
    });
    expect(calls).toHaveLength(1);
  }
});

test.each([
  ["openai", "hang"],
  ["openai", "stall"],
  ["gemini", "hang"],
  ["gemini", "stall"],
] as const)("%s that does not answer to the end (%s) is given up in time", async (name, kind) => {
  const { model, calls } = await open(name, { behave: always({ kind }) });
  const started = performance.now();
  expect(await failureOf(model.complete(aRequest({ timeoutMs: 250 })))).toMatchObject({
    reason: "model.unreachable",
    isCostKnown: false,
  });
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(calls).toHaveLength(1);
});

test.each([
  ["openai", "hang"],
  ["openai", "stall"],
  ["gemini", "hang"],
  ["gemini", "stall"],
] as const)("%s that does not answer to the end (%s) ends with its caller", async (name, kind) => {
  const caller = new AbortController();
  const behave = () => {
    setTimeout(() => caller.abort(), 100);
    return { kind };
  };
  const { model } = await open(name, { behave });
  expect(await failureOf(model.complete(aRequest({ signal: caller.signal })))).toMatchObject({
    reason: "model.unreachable",
  });
});

test.each(suite)("%s is not asked by a caller who has given up", async (name) => {
  const { model, calls } = await open(name);
  const failure = await failureOf(model.complete(aRequest({ signal: AbortSignal.abort() })));
  expect(failure.reason).toBe("model.unreachable");
  expect(calls).toEqual([]);
});

test.each(suite)("%s whose connection breaks off is unreachable", async (name) => {
  const { model } = await open(name, { behave: always({ kind: "drop" }) });
  expect(await failureOf(model.complete(aRequest()))).toMatchObject({
    reason: "model.unreachable",
    isCostKnown: false,
  });
});

test.each(suite)("%s that nobody answers for is unreachable", async (name) => {
  const nowhere = suppliers[name].open("http://127.0.0.1:9", { apiKey: API_KEY, models: ["any"] });
  expect((await failureOf(nowhere.complete(aRequest()))).reason).toBe("model.unreachable");
});

test.each(
  suite.flatMap((name) => (["truncated", "prose"] as const).map((kind) => [name, kind] as const)),
)("%s that writes no JSON (%s) is invalid, and costs what it wrote", async (name, kind) => {
  const { model, calls } = await open(name, { behave: always({ kind }) });
  const failure = await failureOf(model.complete(aRequest()));
  expect(failure).toMatchObject({ reason: "model.invalid", isCostKnown: true });
  expect(failure.inputTokens).toBe(calls[0]?.inputTokens);
  expect(failure.outputTokens).toBe(calls[0]?.outputTokens);
  expect(failure.outputTokens).toBeGreaterThan(0);
  expect(failure.model).toContain(suppliers[name].models[0]);
});

test.each(suite)("%s that puts its JSON between marks of code is read", async (name) => {
  const { model, calls } = await open(name, { behave: always({ kind: "fenced" }) });
  expect((await model.complete(aRequest())).value).toEqual(lesson);
  expect(calls).toHaveLength(1);
});

test.each(suite)("%s answered for by a page of some proxy is invalid", async (name) => {
  const { model } = await open(name, { behave: always({ kind: "page" }) });
  expect(await failureOf(model.complete(aRequest()))).toMatchObject({
    reason: "model.invalid",
    isCostKnown: false,
  });
});

test.each(suite)("%s that answers without end is invalid, and costs it all", async (name) => {
  const behave = always({ kind: "oversized", characters: 2_000_000 });
  const { model } = await open(name, { behave });
  const failure = await failureOf(model.complete(aRequest()));
  expect(failure).toMatchObject({ reason: "model.invalid", isCostKnown: true });
  expect(failure.outputTokens).toBeGreaterThan(500_000);
});

test.each(suite)("%s that reaches the limit is cut off, and costs the limit", async (name) => {
  const { model } = await open(name, { behave: always({ kind: "length" }) });
  expect(await failureOf(model.complete(aRequest({ maxOutputTokens: 40 })))).toMatchObject({
    reason: "model.cut_off",
    outputTokens: 40,
    isCostKnown: true,
  });
});

test.each(suite)("%s has no room for more than the limit", async (name) => {
  const { model } = await open(name, { answer: { ...lesson, title: "word ".repeat(100) } });
  expect((await failureOf(model.complete(aRequest({ maxOutputTokens: 50 })))).reason).toBe(
    "model.cut_off",
  );
});

test.each(
  suite.flatMap((name) => (["refusal", "filtered"] as const).map((kind) => [name, kind] as const)),
)("%s that will not write this (%s) refuses, and costs what it read", async (name, kind) => {
  const { model, calls } = await open(name, { behave: always({ kind }) });
  const failure = await failureOf(model.complete(aRequest()));
  expect(failure).toMatchObject({ reason: "model.refused", retryable: false, isCostKnown: true });
  expect(failure.inputTokens).toBe(calls[0]?.inputTokens);
});

test.each(suite)("%s without its first model answers with the next, ever after", async (name) => {
  const [first, second] = suppliers[name].models;
  const behave = ({ model }: Asked): Behaviour => ({ kind: model === first ? "gone" : "answer" });
  const { model, calls } = await open(name, { behave });
  const answer = await model.complete(aRequest());
  expect(answer.model).toContain(second);
  await model.complete(aRequest());
  expect(calls.map(({ asked }) => asked?.model)).toEqual([first, second, second]);
});

test.each(suite)("%s that never had any of the models is gone, and asked no more", async (name) => {
  const { model, calls } = await open(name, { models: ["model-a", "model-b"] });
  const failure = await failureOf(model.complete(aRequest()));
  expect(failure).toMatchObject({ reason: "model.gone", retryable: false, model: "model-b" });
  expect(calls.map(({ status }) => status)).toEqual([404, 404]);
  expect((await failureOf(model.complete(aRequest()))).reason).toBe("model.gone");
  expect(calls).toHaveLength(2);
});

test.each(suite)("%s is asked for no other model when the first is only busy", async (name) => {
  const { model, calls } = await open(name, { behave: always({ kind: "busy" }) });
  await failureOf(model.complete(aRequest()));
  await failureOf(model.complete(aRequest()));
  const [first] = suppliers[name].models;
  expect(calls.map(({ asked }) => asked?.model)).toEqual([first, first]);
});

test.each(suite)("%s does not know a wrong key, which no trying helps", async (name) => {
  const { model } = await open(name, { apiKey: "some-other-key" });
  const failure = await failureOf(model.complete(aRequest()));
  expect(failure).toMatchObject({ reason: "model.unauthorized", retryable: false });
  expect(String(failure.cause)).not.toContain("some-other-key");
});

test("an account at openai without money is as good as a wrong key", async () => {
  const { model } = await open("openai", { behave: always({ kind: "busy", isOverdrawn: true }) });
  expect((await failureOf(model.complete(aRequest()))).reason).toBe("model.unauthorized");
});

test("a call that is against the rules of openai is refused", async () => {
  const { model } = await open("openai");
  expect((await failureOf(model.complete(aRequest({ maxOutputTokens: 20_000 })))).reason).toBe(
    "model.refused",
  );
});

test("a model that reasons is asked not to, so that the limit is for its answer", async () => {
  const { model } = await open("openai", { models: ["gpt-6-luna"] });
  const answer = await model.complete(aRequest({ maxOutputTokens: 400 }));
  expect(answer).toMatchObject({ value: lesson, model: "gpt-6-luna" });
});

test("what gemini thinks is billed with what it writes", async () => {
  const { model, calls } = await open("gemini", { models: ["gemini-3.5-flash-lite"] });
  const answer = await model.complete(aRequest());
  expect(answer.outputTokens).toBe(calls[0]?.outputTokens);
  expect(answer.outputTokens).toBeGreaterThan(JSON.stringify(lesson).length / 4);
});
