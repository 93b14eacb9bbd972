import { expect, test } from "vitest";

import { modelPrice } from "./model-price.ts";

const million = { inputTokens: 1_000_000, outputTokens: 1_000_000 };

test("a million tokens in and out cost the two list prices", () => {
  expect(modelPrice("gpt-4o-mini", million)).toBe(750_000);
  expect(modelPrice("gpt-6-luna", million)).toBe(600_000);
  expect(modelPrice("gemini-2.5-flash-lite", million)).toBe(500_000);
  expect(modelPrice("gemini-3.5-flash-lite", million)).toBe(2_800_000);
});

test.each(["gpt-4o-mini-2024-07-18", "gpt-4o-mini-latest"])(
  "%s costs what its line costs",
  (name) => {
    expect(modelPrice(name, million)).toBe(modelPrice("gpt-4o-mini", million));
  },
);

test.each(["gemini-2.5-flash-lite-001", "gemini-2.5-flash-lite-preview-09-2025"])(
  "%s costs what its line costs",
  (name) => {
    expect(modelPrice(name, million)).toBe(modelPrice("gemini-2.5-flash-lite", million));
  },
);

test.each(["gpt-9-nova", "constructor", ""])(
  "an unknown model such as %j costs as much as the dearest known one",
  (name) => {
    expect(modelPrice(name, million)).toBe(2_800_000);
  },
);

test("a part of a micro-dollar counts as a whole one, and nothing costs nothing", () => {
  expect(modelPrice("gpt-6-luna", { inputTokens: 1, outputTokens: 0 })).toBe(1);
  expect(modelPrice("gemini-2.5-flash-lite", { inputTokens: 30, outputTokens: 0 })).toBe(3);
  expect(modelPrice("gpt-4o-mini", { inputTokens: 0, outputTokens: 0 })).toBe(0);
});

test("a price that is given counts in place of the list's, also for a model that is on it", () => {
  expect(modelPrice("qwen3:8b", million, { input: 0, output: 0 })).toBe(0);
  expect(modelPrice("gpt-4o-mini", million, { input: 1, output: 2 })).toBe(3_000_000);
});
