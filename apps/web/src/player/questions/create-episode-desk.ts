import { createAsync } from "@solidjs/router";

import { findWaiting, giveAnswer, loadAnswers, overruleAnswer } from "../../data/answers.ts";
import { loadWithdrawn } from "../../data/withdrawn.ts";
import type { AnswerDesk } from "./create-answering.ts";
import type { EpisodeQuestion } from "./read-questions.ts";

/** Answers a question of an episode. */
export function createEpisodeDesk(
  asked: Pick<EpisodeQuestion, "episodeId" | "number" | "conceptId">,
): AnswerDesk {
  const { episodeId, number, conceptId } = asked;
  const stored = createAsync(() => loadAnswers(episodeId));
  const withdrawn = createAsync(() => loadWithdrawn(episodeId), { initialValue: [] });
  return {
    form: `answer.${episodeId}.${number}`,
    stored() {
      const kept = stored()?.questions.find((question) => question.number === number);
      const { answer = null, result = null, source = null, verdict = null } = kept ?? {};
      return { text: answer, result, source, feedback: verdict?.feedback ?? null };
    },
    waiting: (personId) => findWaiting(personId, { episodeId, number }),
    give: (personId, answer) => giveAnswer(personId, { episodeId, number, ...answer }),
    overrule: () => overruleAnswer({ episodeId, number }),
    takesAnother: true,
    isWithdrawn: () => withdrawn().includes(conceptId),
  };
}
