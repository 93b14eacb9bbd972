import type { Language } from "../../languages/index.ts";
import type { MaterialDocument } from "../materials/index.ts";
import { readSections } from "./read-passages.ts";
import type { NumberedSentence } from "./types.ts";
import { PROPOSAL_WORDS } from "./words/index.ts";

/** The sentences of a material that concepts may be quoted from, section by section and in its order. */
export function numberSentences(
  document: MaterialDocument,
  language: Language,
): NumberedSentence[][] {
  const sections = readSections(document, { language, words: PROPOSAL_WORDS[language] });
  return sections.map(({ passages }) => passages.flatMap(({ sentences }) => sentences));
}
