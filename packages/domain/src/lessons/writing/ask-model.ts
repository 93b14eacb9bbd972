import { z } from "zod";

import type { LanguageModel } from "../model/language-model.ts";
import { ModelFailure } from "../model/model-failure.ts";
import type { Attempt } from "../script-writer.ts";
import { type Prompt, repairPrompt } from "./prompts.ts";

interface Question<TAnswer> {
  attempt: Attempt;
  name: string;
  prompt: Prompt;
  schema: z.ZodType<TAnswer>;
  maxOutputTokens: number;
}

/** Throws `ModelFailure`; an answer of another shape is `model.invalid`. */
export async function askModel<TAnswer>(
  model: LanguageModel,
  { attempt, name, prompt, schema, maxOutputTokens }: Question<TAnswer>,
): Promise<{ answer: TAnswer; model: string }> {
  const { system, user } = attempt.repair === null ? prompt : repairPrompt(prompt, attempt.repair);
  const { $schema: _, ...shape } = z.toJSONSchema(schema);
  const answered = await model.complete({
    system,
    user,
    schema: { name, schema: shape },
    maxOutputTokens,
    timeoutMs: attempt.timeoutMs,
  });
  const parsed = schema.safeParse(answered.value);
  if (parsed.success) return { answer: parsed.data, model: answered.model };
  // What it cost is settled already: the call itself went well.
  throw new ModelFailure("model.invalid", { model: answered.model, cause: parsed.error });
}
