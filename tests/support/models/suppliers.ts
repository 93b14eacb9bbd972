import { createGeminiModel } from "@learnlab/adapters/gemini";
import { createOpenAiModel } from "@learnlab/adapters/openai";
import { ModelFailure, type ModelRequest } from "@learnlab/domain";
import { z } from "zod";

import { startGemini } from "./start-gemini.ts";
import { startOpenAi } from "./start-openai.ts";

/** Everything a schema of ours may say, as zod writes it. */
export const Lesson = z.object({
  title: z.string().min(1).max(80).describe("A short title."),
  level: z.enum(["beginner", "advanced"]),
  subtitle: z.string().nullable(),
  minutes: z.int().min(1).max(9),
  segments: z
    .array(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("question"), text: z.string() }),
        z.object({ kind: z.literal("pause"), seconds: z.number() }),
      ]),
    )
    .min(1)
    .max(3),
  recap: z.object({ text: z.string() }).nullable(),
});

export const lesson = {
  title: "Photosynthesis",
  level: "beginner",
  subtitle: null,
  minutes: 6,
  segments: [
    { kind: "question", text: "Warum ist Laub grün? 葉はなぜ緑なのか。" },
    { kind: "pause", seconds: 4 },
  ],
  recap: null,
};

export const aRequest = (change: Partial<ModelRequest> = {}): ModelRequest => ({
  system: "Write a lesson.",
  user: JSON.stringify({ concept: "Photosynthesis" }),
  schema: { name: "lesson", schema: z.toJSONSchema(Lesson) },
  maxOutputTokens: 2_000,
  timeoutMs: 10_000,
  ...change,
});

/** Both suppliers: how to start a stand-in, and how to open ours for it or for the real one. */
export const suppliers = {
  openai: {
    models: ["gpt-4o-mini", "gpt-6-luna"],
    start: startOpenAi,
    open: (origin: string, { apiKey, models }: { apiKey: string; models: string[] }) =>
      createOpenAiModel({
        apiKey,
        models,
        baseUrl: `${origin}/v1`,
        dialect: "openai",
        fetch: (input, init) => fetch(input, init),
      }),
  },
  gemini: {
    models: ["gemini-2.5-flash-lite", "gemini-3.5-flash-lite"],
    start: startGemini,
    open: (baseUrl: string, { apiKey, models }: { apiKey: string; models: string[] }) =>
      createGeminiModel({ apiKey, models, baseUrl }),
  },
};

export type SupplierName = keyof typeof suppliers;

export const supplierNames: SupplierName[] = ["openai", "gemini"];

export async function failureOf(work: Promise<unknown>): Promise<ModelFailure> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ModelFailure) return error;
  throw new Error("It did not fail as a model does.", { cause: error });
}
