import type { Concept, ConceptText, QuestionKind } from "../../courses/index.ts";
import type { AskedText } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";

/** A concept in the languages of a learner and its course. */
export interface SpokenConcept {
  concept: Concept;
  texts: readonly ConceptText[];
  /** The course's language, in which the concept's own texts are. */
  language: Language;
}

/** The wanted kind, or the first one if the concept has no such question. */
export function findKind({ questions }: Concept, wanted: QuestionKind): QuestionKind | null {
  const found = questions.find(({ kind }) => kind === wanted) ?? questions[0];
  return found?.kind ?? null;
}

/**
 * The concept's question of a kind, in those of the languages that it has, in order, or else in its
 * course's language.
 */
export function readQuestion(
  { concept, texts, language }: SpokenConcept,
  { kind, languages }: { kind: QuestionKind; languages: readonly Language[] },
): AskedText[] {
  const at = concept.questions.findIndex((question) => question.kind === kind);
  const readIn = (wanted: Language): AskedText[] => {
    const translated = texts.find((text) => text.language === wanted);
    const asked = wanted === language ? concept.questions[at] : translated?.questions[at];
    if (asked === undefined) return [];
    const { question, answer, accepted, keyTerms, choices } = asked;
    return [{ language: wanted, question, answer, accepted, keyTerms, choices }];
  };
  const known = languages.flatMap(readIn);
  return known.length > 0 ? known : readIn(language);
}
