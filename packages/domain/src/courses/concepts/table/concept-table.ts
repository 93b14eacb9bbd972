import { cleanText, type CsvTable } from "../../../shared/index.ts";
import type { Concept } from "../../types.ts";

/** A line for each sentence and each question; lines with the same id or term are one concept. */
export const CONCEPT_COLUMNS = [
  "id",
  "term",
  "spoken",
  "part",
  "text",
  "answer",
  "accepted",
  "key_terms",
  "choices",
  "quote",
] as const;
export type ConceptColumn = (typeof CONCEPT_COLUMNS)[number];

/** The concepts of a course as a table that comes in again unchanged. */
export function toConceptTable(concepts: readonly Concept[]): CsvTable<ConceptColumn> {
  return { columns: CONCEPT_COLUMNS, rows: concepts.flatMap(listRows) };
}

function listRows({ id, term, spoken, sentences, questions }: Concept) {
  const own = { id, term, spoken };
  const blank = { answer: "", accepted: "", key_terms: "", choices: "" };
  return [
    ...sentences.map(({ part, text, quote }) => ({ ...own, ...blank, part, text, quote })),
    ...questions.map(({ kind, question, answer, quote, ...rest }) => ({
      ...own,
      part: kind,
      text: question,
      answer,
      accepted: joinLines(rest.accepted),
      key_terms: joinLines(rest.keyTerms),
      choices: joinLines(rest.choices),
      quote,
    })),
  ];
}

/** One a line in its field. */
function joinLines(texts: readonly string[]): string {
  return texts.map((text) => cleanText(text, text.length)).join("\n");
}
