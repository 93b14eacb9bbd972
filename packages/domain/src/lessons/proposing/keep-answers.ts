import { z } from "zod";

import type { Digest } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { LanguageModel, ModelAnswer } from "../model/language-model.ts";

const Kept: z.ZodType<ModelAnswer> = z.object({
  value: z.unknown(),
  model: z.string(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  isCostKnown: z.boolean(),
});

/**
 * The same model, whose answers are kept: what was paid for before a kill is not asked for again. Give it the model
 * that pays, so that a kept answer costs nothing.
 */
export function keepAnswers(
  deps: { media: Pick<MediaStore, "getText" | "putText">; digest: Digest },
  { model, folder }: { model: LanguageModel; folder: string },
): LanguageModel {
  return {
    ...model,
    async complete(request) {
      const { system, user, schema } = request;
      const asked = JSON.stringify([model.provider, model.model, system, user, schema]);
      const key = `${folder}${await deps.digest.sha256(asked)}.json`;
      const kept = await deps.media.getText(key);
      if (kept !== null) return Kept.parse(JSON.parse(kept));
      const answer = await model.complete(request);
      await deps.media.putText(key, JSON.stringify(answer), { contentType: "application/json" });
      return answer;
    },
  };
}
