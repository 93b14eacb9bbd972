import { expect, test } from "vitest";

import { testSettings } from "../support/bindings/test-settings.ts";
import { describeChatServer } from "@learnlab/worker/chat-server";
import { readConfig } from "@learnlab/worker/env";

const describe = (settings: Record<string, string>) =>
  describeChatServer(readConfig({ ...testSettings, POLLY_REGION: "us-east-1", ...settings }));

test("OpenAI is used with a key alone, at its list price", () => {
  expect(describe({}).isUsed).toBe(false);
  expect(describe({ OPENAI_API_KEY: "key" })).toMatchObject({
    isUsed: true,
    dialect: "openai",
    price: undefined,
  });
});

test("another address and a model are all that a server of one's own needs", () => {
  const settings = { OPENAI_BASE_URL: "http://127.0.0.1:11434/v1", OPENAI_MODELS: "qwen3:8b" };
  expect(describe(settings)).toEqual({
    isUsed: true,
    apiKey: "",
    baseUrl: "http://127.0.0.1:11434/v1",
    models: ["qwen3:8b"],
    dialect: "compatible",
    price: { input: 0, output: 0 },
  });
});

test.each([
  "http://localhost:1234/v1",
  "http://ollama:11434/v1",
  "http://gpu.local/v1",
  "http://host.docker.internal:8080/v1",
  "http://10.1.2.3/v1",
  "http://172.31.0.9/v1",
  "http://192.168.178.20:8000/v1",
  "http://100.100.3.4/v1",
  "http://[::1]:8080/v1",
  "http://[fd12:3456::1]/v1",
])("what %s writes costs nothing", (baseUrl) => {
  expect(describe({ OPENAI_BASE_URL: baseUrl }).price).toEqual({ input: 0, output: 0 });
});

test.each([
  "https://models.example.com/v1",
  "https://172.32.0.1/v1",
  "https://11.0.0.1/v1",
  "https://100.128.0.1/v1",
  "https://[2001:db8::1]/v1",
  "https://localhost.example.com/v1",
])("what %s writes costs as the list says, or the dearest on it", (baseUrl) => {
  expect(describe({ OPENAI_BASE_URL: baseUrl })).toMatchObject({
    dialect: "compatible",
    price: undefined,
  });
});

test("a price and a dialect that are set count wherever the server is", () => {
  const named = { OPENAI_BASE_URL: "http://10.0.0.1/v1", OPENAI_DIALECT: "openai" };
  expect(describe({ ...named, OPENAI_PRICE: "0.15/0.60" })).toMatchObject({
    dialect: "openai",
    price: { input: 0.15, output: 0.6 },
  });
});

test.each(["0.15", "a/b", "1/2/3", "-1/2", "1/"])("the price %j is refused by name", (price) => {
  expect(() => describe({ OPENAI_PRICE: price })).toThrow("OPENAI_PRICE must be dollars");
});
