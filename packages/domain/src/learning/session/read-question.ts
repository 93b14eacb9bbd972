import type { Concept, ConceptText, QuestionKind } from "../../courses/index.ts";
import type { AskedText } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";

/** A concept in the languages of a learner and its course. */
export interface SpokenConcept {
  concept: Concept;
  texts: readonly ConceptText[];
  /** Of its course, in which its own texts are. */
  language: Language;
}

/** The kind itself, or the first where nothing of it is asked. */
export function findKind({ questions }: Concept, wanted: QuestionKind): QuestionKind | null {
  const found = questions.find(({ kind }) => kind === wanted) ?? questions[0];
  return found?.kind ?? null;
}

/**
 * What a concept asks of a kind: in those of the languages that it has, in their order, and in the language
 * of its course where it has none of them.
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
