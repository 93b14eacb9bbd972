import type { ReviewCard } from "../../data/review-session.ts";
import { type Asked, shuffle } from "./read-questions.ts";

/** A card in the form in which all questions are shown. */
export function readCard(card: ReviewCard): Asked | null {
  const [text] = card.texts;
  if (text === undefined) return null;
  const { language, question, answer, keyTerms = [], choices = [] } = text;
  return {
    number: card.number,
    conceptId: card.conceptId,
    language,
    question,
    choices: shuffle(choices, card.conceptId + card.number),
    rightChoice: choices[0] ?? null,
    expected: answer,
    keyTerms,
    lesson: card.explanation === "" ? null : { text: card.explanation, language },
    quotes: card.source.quotes,
    quotesLanguage: card.source.language,
    material: card.source.title === "" ? null : card.source.title,
    againMs: card.heardIn === null ? null : 0,
  };
}
