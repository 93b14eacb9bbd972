/** The basic cases of the contract in earnest, for whoever has a key in the environment. */
import { expect, test } from "vitest";

import { aRequest, failureOf, Lesson, suppliers } from "../support/models/suppliers.ts";

const real = [
  { name: "openai", key: process.env["OPENAI_API_KEY"] ?? "", origin: "https://api.openai.com" },
  {
    name: "gemini",
    key: process.env["GEMINI_API_KEY"] ?? "",
    origin: "https://generativelanguage.googleapis.com",
  },
] as const;

const request = aRequest({ timeoutMs: 25_000 });

for (const { name, key, origin } of real) {
  const { models, open } = suppliers[name];
  const isSkipped = key === "";
  if (isSkipped) process.stdout.write(`No key for ${name}, so the real one is not asked.\n`);

  for (const model of models) {
    test.skipIf(isSkipped)(`the real ${name} writes a lesson with ${model}`, async () => {
      const answer = await open(origin, { apiKey: key, models: [model] }).complete(request);
      expect(Lesson.parse(answer.value).segments.length).toBeGreaterThan(0);
      expect(answer.model).toContain(model);
      expect(Math.min(answer.inputTokens, answer.outputTokens)).toBeGreaterThan(0);
    });
  }

  test.skipIf(isSkipped)(`the real ${name} passes over a model that never was`, async () => {
    const list = ["no-such-model-1", ...models];
    const answer = await open(origin, { apiKey: key, models: list }).complete(request);
    expect(answer.model).toContain(models[0]);
  });

  test.skipIf(isSkipped)(`the real ${name} cuts off at the limit`, async () => {
    const short = { ...request, maxOutputTokens: 16 };
    const failure = await failureOf(open(origin, { apiKey: key, models }).complete(short));
    expect(failure).toMatchObject({ reason: "model.cut_off", isCostKnown: true });
  });

  test.skipIf(isSkipped)(`the real ${name} does not know a wrong key`, async () => {
    const failure = await failureOf(open(origin, { apiKey: "wrong", models }).complete(request));
    expect(failure.reason).toBe("model.unauthorized");
  });
}
