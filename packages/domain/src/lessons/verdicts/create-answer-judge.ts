import { z } from "zod";

import type { AnswerJudge, GradedQuestion, AnswerVerdict } from "../../learning/index.ts";
import { cleanText, DomainError, type IdSource } from "../../shared/index.ts";
import type { SettlingDeps } from "../../spending/index.ts";
import { findPlantedText } from "../checks/find-planted-text.ts";
import type { LanguageModel } from "../model/language-model.ts";
import { payForModel } from "../writing/pay-for-model.ts";
import { VerdictAnswer, writeVerdictPrompt } from "./verdict-prompt.ts";

/** The learner is waiting. */
const TIMEOUT_MS = 8_000;
/** Enough for two sentences and a number. */
const MOST_TOKENS = 300;
const LONGEST_ANSWER = 2_000;
/** The account for answers outside episodes. */
const REVIEWS = "reviews";

/**
 * The first configured model judges in one call, on the account of the episode or of all reviews; without a
 * model there is no judge.
 */
export function createAnswerJudge(
  deps: SettlingDeps & { models: LanguageModel[]; ids: IdSource },
): AnswerJudge {
  return {
    async judge({ episodeId, question, text }) {
      const [model] = deps.models;
      if (model === undefined) return null;
      try {
        return await askModel(
          payForModel(deps, { model, episodeId: episodeId ?? REVIEWS }),
          question,
          text,
        );
      } catch (error) {
        // Without a budget, a timely answer or a working supplier, the learner marks the answer.
        if (!(error instanceof DomainError)) throw error;
        deps.log.error("answers.not_judged", error, { episodeId, reason: error.reason });
        return null;
      }
    },
  };
}

async function askModel(
  model: LanguageModel,
  question: GradedQuestion,
  text: string,
): Promise<AnswerVerdict | null> {
  const { system, user } = writeVerdictPrompt(question, cleanText(text, LONGEST_ANSWER));
  const { $schema: _, ...schema } = z.toJSONSchema(VerdictAnswer);
  const { value } = await model.complete({
    system,
    user,
    schema: { name: "verdict", schema },
    maxOutputTokens: MOST_TOKENS,
    timeoutMs: TIMEOUT_MS,
  });
  const parsed = VerdictAnswer.safeParse(value);
  if (!parsed.success) return null;
  const { feedback } = parsed.data;
  const known = [question.question, question.expected, ...question.accepted].join(" ");
  if (findPlantedText(feedback, system, known) !== null) return null;
  return { ...parsed.data, feedback: cleanText(feedback, feedback.length) };
}
