import type { LanguageModel } from "../model/language-model.ts";
import type { Attempt } from "../script-writer.ts";
import { askModel } from "../writing/ask-model.ts";
import type { PieceWriter } from "../writing/writing-run.ts";
import { conceptAnswer } from "./concept-answer.ts";
import { writeConceptPrompt } from "./concept-prompt.ts";
import type { Drafts } from "./drafts.ts";
import type { PartRequest } from "./part-request.ts";
import { readConcepts } from "./read-concepts.ts";

/** Five concepts with all their fields, in the languages that take the most tokens. */
const MOST_TOKENS = 8_000;

/** Proposes concepts of a part of a material; throws `ModelFailure`. */
export interface ConceptProposer extends PieceWriter {
  propose(request: PartRequest, attempt: Attempt): Promise<Drafts>;
}

export function createModelProposer(model: LanguageModel): ConceptProposer {
  return {
    name: model.provider,
    isModel: true,
    async propose(request, attempt) {
      const { answer, model: name } = await askModel(model, {
        attempt,
        name: "concepts",
        prompt: writeConceptPrompt(request),
        schema: conceptAnswer(request),
        maxOutputTokens: MOST_TOKENS,
      });
      return readConcepts(request, answer, {
        writer: model.provider,
        model: name,
        promptVersion: null,
      });
    },
  };
}
