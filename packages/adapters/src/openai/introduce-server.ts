import { ModelFailure, type ModelFailureReason } from "@learnlab/domain";
import { z } from "zod";

import type { AnswerFormat } from "./answer-format.ts";
import { createOpenAiModel, type OpenAiOptions } from "./model.ts";

export type Introduction =
  | {
      isAnswering: true;
      model: string;
      format: AnswerFormat;
      /** Null if the server does not count tokens. */
      tokensPerSecond: number | null;
    }
  | { isAnswering: false; reason: ModelFailureReason; cause: string };

const Sentences = z.object({ lines: z.array(z.string()).min(1) });
const MAX_TOKENS = 400;

/**
 * Has a server write a few lines to find out which model answers, which answer format it accepts, and how
 * fast it writes. Loading a model takes time, so set `timeoutMs` generously.
 */
export async function introduceServer(
  options: OpenAiOptions,
  { timeoutMs, now }: { timeoutMs: number; now: () => number },
): Promise<Introduction> {
  const model = createOpenAiModel(options);
  const request = {
    system: "You write for a podcast.",
    user: JSON.stringify({ task: "Write eight short sentences about how plants grow." }),
    schema: { name: "sentences", schema: z.toJSONSchema(Sentences) },
    maxOutputTokens: MAX_TOKENS,
    timeoutMs,
  };
  try {
    // The first answer also loads the model and finds the format; the second one measures the pace.
    await model.complete(request);
    const begun = now();
    const answer = await model.complete(request);
    const seconds = (now() - begun) / 1_000;
    Sentences.parse(answer.value);
    const isCounted = answer.isCostKnown && seconds > 0;
    return {
      isAnswering: true,
      model: answer.model,
      format: model.format(),
      tokensPerSecond: isCounted ? answer.outputTokens / seconds : null,
    };
  } catch (error) {
    if (error instanceof z.ZodError)
      return { isAnswering: false, reason: "model.invalid", cause: z.prettifyError(error) };
    if (!(error instanceof ModelFailure)) throw error;
    const cause = error.cause instanceof Error ? error.cause.message : "";
    return { isAnswering: false, reason: error.reason, cause };
  }
}
