/** The stand-ins refuse what the suppliers are documented to refuse, so that passing them means something. */
import { expect, onTestFinished, test } from "vitest";

import { startGemini } from "../support/models/start-gemini.ts";
import { startOpenAi } from "../support/models/start-openai.ts";

const API_KEY = "stand-in-key";
const options = { apiKey: API_KEY, answer: () => ({ title: "Light" }) };

const schema = {
  type: "object",
  properties: { title: { type: "string" } },
  required: ["title"],
  additionalProperties: false,
};

const openAiBody = (change: object = {}, words: object = {}) => ({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "{}" }],
  response_format: {
    type: "json_schema",
    json_schema: { name: "title", strict: true, schema: { ...schema, ...words } },
  },
  ...change,
});

async function askOpenAi(body: object, key = API_KEY) {
  const server = await startOpenAi(options);
  onTestFinished(() => server.close());
  const response = await fetch(`${server.origin}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text(), calls: server.calls };
}

test("openai's stand-in answers a call that is in order", async () => {
  expect((await askOpenAi(openAiBody())).status).toBe(200);
});

const title = { title: { type: "string" } };

test.each([
  ["a word it does not know", openAiBody({ max_output_tokens: 5 }), "max_output_tokens"],
  ["effort from a model that has none", openAiBody({ reasoning_effort: "none" }), "reasoning"],
  [
    "effort that the model does not know",
    openAiBody({ model: "gpt-6-luna", reasoning_effort: "minimal" }),
    "unsupported_value",
  ],
  ["a limit over the model's", openAiBody({ max_completion_tokens: 16_385 }), "too large"],
  ["other keys", openAiBody({}, { additionalProperties: true }), "additionalProperties"],
  ["optional keys", openAiBody({}, { required: [] }), "Missing 'title'"],
  [
    "lengths of texts",
    openAiBody({}, { properties: { title: { type: "string", minLength: 1 } } }),
    "minLength",
  ],
  ["alternatives at the root", openAiBody({}, { anyOf: [schema] }), "type"],
  [
    "an object within that is open",
    openAiBody({}, { properties: { title: { type: "object" } } }),
    "title",
  ],
])("openai's stand-in refuses %s", async (_, body, complaint) => {
  const { status, text, calls } = await askOpenAi(body);
  expect(status).toBe(400);
  expect(text).toContain(complaint);
  expect(calls).toMatchObject([{ status: 400, asked: null, inputTokens: 0, outputTokens: 0 }]);
});

test("openai's stand-in knows its key and its models", async () => {
  expect((await askOpenAi(openAiBody(), "another-key")).status).toBe(401);
  expect((await askOpenAi(openAiBody({ model: "gpt-3" }))).status).toBe(404);
});

test("openai's model that reasons uses up a limit that leaves no room for an answer", async () => {
  const body = openAiBody({ model: "gpt-6-luna", max_completion_tokens: 1_000 });
  const { text, calls } = await askOpenAi(body);
  expect(text).toContain('"finish_reason":"length"');
  expect(calls).toMatchObject([{ outputTokens: 1_000 }]);
});

const geminiBody = (words: object = {}, config: object = {}) => ({
  contents: [{ role: "user", parts: [{ text: "{}" }] }],
  generationConfig: {
    responseMimeType: "application/json",
    responseSchema: { type: "object", properties: title, required: ["title"], ...words },
    ...config,
  },
});

async function askGemini(body: object, { key = API_KEY, model = "gemini-2.5-flash-lite" } = {}) {
  const server = await startGemini(options);
  onTestFinished(() => server.close());
  const response = await fetch(`${server.origin}/v1beta/models/${model}:generateContent`, {
    method: "POST",
    headers: { "x-goog-api-key": key },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text(), calls: server.calls };
}

test("gemini's stand-in answers a call that is in order", async () => {
  expect((await askGemini(geminiBody())).status).toBe(200);
});

test.each([
  ["additionalProperties", geminiBody({ additionalProperties: false })],
  ["$schema", geminiBody({ $schema: "https://json-schema.org/draft/2020-12/schema" })],
  ["const", geminiBody({ properties: { title: { type: "string", const: "Light" } } })],
  ["oneOf", geminiBody({ properties: { title: { oneOf: [{ type: "string" }] } } })],
  ["a list of types", geminiBody({ properties: { title: { type: ["string", "null"] } } })],
  ["numbers as values", geminiBody({ properties: { title: { type: "integer", enum: [1] } } })],
  ["a setting it does not know", geminiBody({}, { maxTokens: 5 })],
])("gemini's stand-in refuses %s", async (_, body) => {
  const { status, text, calls } = await askGemini(body);
  expect(status).toBe(400);
  expect(text).toContain("INVALID_ARGUMENT");
  expect(calls).toMatchObject([{ status: 400, asked: null, inputTokens: 0, outputTokens: 0 }]);
});

test("gemini's stand-in knows its key and its models", async () => {
  const wrong = await askGemini(geminiBody(), { key: "another-key" });
  expect(wrong).toMatchObject({ status: 400 });
  expect(wrong.text).toContain("API_KEY_INVALID");
  expect((await askGemini(geminiBody(), { model: "gemini-1.0-pro" })).status).toBe(404);
});
