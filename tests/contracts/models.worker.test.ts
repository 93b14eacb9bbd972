import { createGeminiModel } from "@learnlab/adapters/gemini";
import { createOpenAiModel } from "@learnlab/adapters/openai";
import { expect, onTestFinished, test, vi } from "vitest";

const request = {
  system: "Write a title.",
  user: "{}",
  schema: {
    name: "title",
    schema: { type: "object", properties: { title: { type: "string" } }, required: ["title"] },
  },
  maxOutputTokens: 100,
  timeoutMs: 5_000,
};

/** Answers every call with the reply, and keeps where it went. */
function answerWith(reply: unknown) {
  const urls: string[] = [];
  const answer: typeof fetch = async (input, init) => {
    urls.push(new Request(input, init).url);
    return Response.json(reply);
  };
  return { urls, answer };
}

const hang: typeof fetch = (_input, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
  });

function openGemini(answer: typeof fetch) {
  // Its client takes no other fetch than the global one.
  vi.stubGlobal("fetch", answer);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return createGeminiModel({
    apiKey: "worker-key",
    baseUrl: "https://gemini.example/",
    models: ["gemini-2.5-flash-lite"],
  });
}

function openOpenAi(answer: typeof fetch) {
  return createOpenAiModel({
    apiKey: "worker-key",
    baseUrl: "https://openai.example/v1",
    dialect: "openai",
    models: ["gpt-4o-mini"],
    fetch: answer,
  });
}

test("openai is asked and understood within the worker", async () => {
  const { urls, answer } = answerWith({
    model: "gpt-4o-mini-2024-07-18",
    choices: [{ finish_reason: "stop", message: { content: '{"title":"Light"}', refusal: null } }],
    usage: { prompt_tokens: 20, completion_tokens: 5 },
  });
  expect(await openOpenAi(answer).complete(request)).toEqual({
    value: { title: "Light" },
    model: "gpt-4o-mini-2024-07-18",
    inputTokens: 20,
    outputTokens: 5,
    isCostKnown: true,
  });
  expect(urls).toEqual(["https://openai.example/v1/chat/completions"]);
});

test("gemini is asked and understood within the worker", async () => {
  const { urls, answer } = answerWith({
    candidates: [{ finishReason: "STOP", content: { parts: [{ text: '{"title":"Light"}' }] } }],
    usageMetadata: { promptTokenCount: 20, candidatesTokenCount: 5, thoughtsTokenCount: 3 },
    modelVersion: "gemini-2.5-flash-lite",
  });
  expect(await openGemini(answer).complete(request)).toEqual({
    value: { title: "Light" },
    model: "gemini-2.5-flash-lite",
    inputTokens: 20,
    outputTokens: 8,
    isCostKnown: true,
  });
  expect(urls).toEqual([
    "https://gemini.example/v1beta/models/gemini-2.5-flash-lite:generateContent",
  ]);
});

test("an answer of which the supplier does not say what it cost is kept, and says so", async () => {
  const unknown = {
    value: { title: "Light" },
    inputTokens: 0,
    outputTokens: 0,
    isCostKnown: false,
  };
  const content = '{"title":"Light"}';
  const choices = [{ finish_reason: "stop", message: { content, refusal: null } }];
  for (const usage of [undefined, null, { prompt_tokens: 20 }]) {
    const { answer } = answerWith({ model: "gpt-4o-mini", choices, usage });
    expect(await openOpenAi(answer).complete(request)).toMatchObject(unknown);
  }
  const candidates = [{ finishReason: "STOP", content: { parts: [{ text: content }] } }];
  for (const usageMetadata of [undefined, {}, { candidatesTokenCount: 5 }]) {
    const { answer } = answerWith({ candidates, usageMetadata });
    expect(await openGemini(answer).complete(request)).toMatchObject(unknown);
  }
});

test("a model that hangs is given up in time within the worker", async () => {
  const short = { ...request, timeoutMs: 50 };
  for (const model of [openOpenAi(hang), openGemini(hang)]) {
    await expect(model.complete(short)).rejects.toMatchObject({ reason: "model.unreachable" });
  }
});
