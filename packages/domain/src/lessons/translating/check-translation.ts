import type { ConceptQuestion, ConceptText } from "../../courses/index.ts";
import { findProseFaults } from "../checks/check-pieces.ts";
import { foldText } from "../fold-text.ts";
import { REPAIR_TASK } from "../writing/prompts.ts";
import { translateLessonPrompt } from "../writing/lesson-prompts.ts";
import type { TranslationRequest } from "./concept-translator.ts";
import { listTexts } from "./list-texts.ts";

/** Why a concept cannot be taught in these words, each as a sentence for the repair. */
export function findTranslationFaults(
  text: ConceptText,
  { concept, language }: TranslationRequest,
): string[] {
  const { system } = translateLessonPrompt({ languages: [language], texts: [] });
  const said = listTexts({ ...text, sentences: text.sentences.map((one) => ({ text: one })) });
  const own = listTexts(concept);
  const missing = said.filter(({ text: words }) => words === "").map(({ id }) => id);
  return [
    ...(missing.length === 0 ? [] : [`These texts are missing: ${missing.join(", ")}.`]),
    ...findProseFaults(
      said.map(({ text: words }) => words).filter((words) => words !== ""),
      {
        language,
        limits: { least: 0, most: Infinity },
        instructions: `${system}\n${REPAIR_TASK}`,
        known: own.map(({ text: words }) => words).join("\n"),
        // Names and key terms may be the same in both languages.
        judged: [...text.sentences, ...text.questions.flatMap(({ answer }) => [answer])],
      },
    ),
  ];
}

/** Without the words that a translation made useless: key terms of no answer, and choices that are the same. */
export function leaveOutUseless(text: ConceptText): ConceptText {
  return { ...text, questions: text.questions.map(tidyQuestion) };
}

function tidyQuestion(asked: ConceptQuestion): ConceptQuestion {
  const { answer, accepted, keyTerms, choices } = asked;
  const folded = foldText(answer);
  const others = new Map(accepted.map((wording) => [foldText(wording), wording]));
  others.delete(folded);
  return {
    ...asked,
    accepted: [...others.values()],
    keyTerms: keyTerms.filter((term) => folded.includes(foldText(term))),
    choices: new Set(choices.map(foldText)).size === choices.length ? choices : [],
  };
}
