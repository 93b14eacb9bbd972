import type { Concept, ConceptText } from "../../courses/index.ts";
import type { Language } from "../../languages/index.ts";
import type { LanguageModel } from "../model/language-model.ts";
import type { Attempt } from "../script-writer.ts";
import { askModel } from "../writing/ask-model.ts";
import { translateLessonPrompt } from "../writing/lesson-prompts.ts";
import { sayIn } from "../writing/read-lesson.ts";
import { translationAnswer } from "../writing/translate-lesson.ts";
import type { PieceWriter } from "../writing/writing-run.ts";
import { listTexts, readTexts } from "./list-texts.ts";

/** A concept with twenty sentences and all its wordings, in the languages that take the most tokens. */
const MOST_TOKENS = 8_000;

export interface TranslationRequest {
  concept: Concept;
  language: Language;
}

/** Says a concept in a further language; throws `ModelFailure`. */
export interface ConceptTranslator extends PieceWriter {
  translate(request: TranslationRequest, attempt: Attempt): Promise<ConceptText>;
}

export function createModelTranslator(model: LanguageModel): ConceptTranslator {
  return {
    name: model.provider,
    isModel: true,
    async translate({ concept, language }, attempt) {
      const texts = listTexts(concept);
      const { answer } = await askModel(model, {
        attempt,
        name: "translation",
        prompt: translateLessonPrompt({ languages: [language], texts }),
        maxOutputTokens: MOST_TOKENS,
        schema: translationAnswer([language], texts.length),
      });
      const said = new Map(answer.texts.map((entry) => [entry.id, sayIn(entry.texts, language)]));
      const words = readTexts(concept, (id) => said.get(id) ?? "");
      return { conceptId: concept.id, language, ...words };
    },
  };
}
