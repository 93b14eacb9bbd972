import { expect, test } from "vitest";

import { describeIntroduction } from "./describe-introduction.ts";

const settings = {
  baseUrl: "http://127.0.0.1:11434/v1",
  models: ["qwen3:8b"],
  callMs: 25_000,
  deadlineMs: 45_000,
};

const answering = { isAnswering: true as const, model: "qwen3:8b", format: "json_schema" as const };

test("a quick server is named with its model, its format and its pace", () => {
  expect(describeIntroduction({ ...answering, tokensPerSecond: 92.4 }, settings)).toBe(
    "Scripts are written by qwen3:8b at http://127.0.0.1:11434/v1. It takes our schema. It writes 92 tokens a second.",
  );
});

test("of a slow one the settings are told that give it time", () => {
  const text = describeIntroduction({ ...answering, tokensPerSecond: 11 }, settings);
  expect(text).toContain("It writes 11 tokens a second, and what is not there in time");
  expect(text).toContain("MODEL_TIMEOUT_MS=190000, SCRIPT_DEADLINE_MS=600000");
  const patient = { ...settings, callMs: 190_000, deadlineMs: 600_000 };
  expect(describeIntroduction({ ...answering, tokensPerSecond: 11 }, patient)).toMatch(
    /11 tokens a second\.$/,
  );
});

test("a server that counts no tokens has no pace, and one without schemas says so", () => {
  const text = describeIntroduction(
    { ...answering, format: "none", tokensPerSecond: null },
    settings,
  );
  expect(text).toMatch(/told both in words\.$/);
});

test.each([
  ["model.gone", "has no qwen3:8b."],
  ["model.unauthorized", "set OPENAI_API_KEY"],
  ["model.unreachable", "No model answers at http://127.0.0.1:11434/v1 (Connection refused)."],
  ["model.busy", "No model answers"],
  ["model.invalid", "does not write the JSON"],
  ["model.cut_off", "does not write the JSON"],
] as const)("%s is said in words with what follows from it", (reason, words) => {
  const silent = { isAnswering: false as const, reason, cause: "Connection refused" };
  const text = describeIntroduction(silent, settings);
  expect(text).toContain(words);
  expect(text).toMatch(/embedded writer writes/);
});
