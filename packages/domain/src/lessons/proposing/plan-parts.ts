import type { MaterialDocument } from "../../courses/materials/index.ts";
import { type NumberedSentence, numberSentences } from "../../courses/proposals/index.ts";
import { type Language, LANGUAGE_FACTS } from "../../languages/index.ts";

/** Characters of an English text that a model reads at once: about a page and a half. */
const A_PART = 4_500;
/** Suppliers bound how many ids a schema may name, and it names each of them seven times. */
const MOST_SENTENCES = 80;
/** What has no full stop for so long is a table or a listing, and no sentence to be quoted. */
const LONGEST_QUOTE = 600;

/** Sentences of pages that follow one another, as they are read at once. */
export interface Part {
  /** From 0, through the whole material. */
  number: number;
  sentences: NumberedSentence[];
}

/** A material in the parts in which models read it, in its order: the same for the same document. */
export function planParts(document: MaterialDocument, language: Language): Part[] {
  const most = A_PART * LANGUAGE_FACTS[language].lengthShare;
  const parts: NumberedSentence[][] = [];
  for (const section of numberSentences(document, language)) {
    const quotable = section.filter(({ text }) => text.length <= LONGEST_QUOTE);
    for (const piece of cutSection(quotable, most)) {
      const last = parts.at(-1);
      if (last !== undefined && fitsIn(most, [...last, ...piece])) last.push(...piece);
      else parts.push(piece);
    }
  }
  return parts.map((sentences, number) => ({ number, sentences }));
}

/** A section stays together where it can. */
function cutSection(section: NumberedSentence[], most: number): NumberedSentence[][] {
  const pieces: NumberedSentence[][] = [];
  for (const sentence of section) {
    const last = pieces.at(-1);
    if (last !== undefined && fitsIn(most, [...last, sentence])) last.push(sentence);
    else pieces.push([sentence]);
  }
  return pieces;
}

function fitsIn(most: number, sentences: NumberedSentence[]): boolean {
  const length = sentences.reduce((sum, { text }) => sum + text.length, 0);
  return sentences.length <= MOST_SENTENCES && length <= most;
}
