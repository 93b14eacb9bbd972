import { createAsync } from "@solidjs/router";

import { findWaiting, giveAnswer, loadAnswers, overruleAnswer } from "../../data/answers.ts";
import type { AnswerDesk } from "./create-answering.ts";

/** Where a question of an episode is answered. */
export function createEpisodeDesk(asked: { episodeId: string; number: number }): AnswerDesk {
  const { episodeId, number } = asked;
  const stored = createAsync(() => loadAnswers(episodeId));
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
  };
}
