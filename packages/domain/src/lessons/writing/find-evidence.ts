import { type Language, splitSentences } from "../../languages/index.ts";
import { cutWords, foldQuote } from "../../shared/index.ts";
import { isFounded } from "../checks/find-proof.ts";
import type { Proof } from "../script-writer.ts";
import { LONGEST_SENTENCE } from "../sentence-limit.ts";

/** How many characters of the material on each side of the first quote. */
const AROUND = 700;
/** The limit for all sentences of one concept: more in every prompt costs more than it helps. */
const LONGEST_EVIDENCE = 3_600;
const MOST_SENTENCES = 40;

/** An empty line, a heading or a list item ends the sentence before it, even without a full stop. */
const blockEnd = /\n[^\S\n]*\n|\n(?=[^\S\n]{0,3}(?:[-*+•・>]|\d{1,3}[.)]|#{1,6})\s)/u;
const blockMark = /^(?:[-*+•・>]|\d{1,3}[.)])\s+/u;
const heading = /^#{1,6}\s/u;

/** The sentences of a material with white space folded, without headings. */
function splitMaterial(text: string, language: Language): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(blockEnd)
    .map(foldQuote)
    .filter((block) => !heading.test(block))
    .flatMap((block) => splitSentences(block.replace(blockMark, ""), language))
    .flatMap(cutLong);
}

/** Tables and code have no sentences: they are cut at a space. */
function cutLong(sentence: string): string[] {
  const pieces: string[] = [];
  for (let rest = sentence; rest !== "";) {
    const head = cutWords(rest, LONGEST_SENTENCE);
    pieces.push(head);
    rest = rest.slice(head.length).trim();
  }
  return pieces;
}

/** A sentence with its position in the folded material. */
export interface PlacedSentence {
  text: string;
  from: number;
  to: number;
}

/**
 * The evidence for claims about a concept: sentences of the material with its quotes, and those around the
 * first one, in order.
 */
export function findEvidence(proof: Proof, sentences: PlacedSentence[]): string[] {
  const { quotes, material } = proof;
  const spans = quotes.flatMap((quote) => findSpan(foldQuote(quote), material));
  const [first] = spans;
  if (first === undefined) return [];
  const quoted = sentences.filter((one) => spans.some((span) => touches(one, span)));
  const around = { from: first.from - AROUND, to: first.to + AROUND };
  const distance = (one: PlacedSentence) =>
    Math.min(Math.abs(one.from - first.to), Math.abs(one.to - first.from));
  const near = sentences
    .filter((one) => !quoted.includes(one) && one.from >= around.from && one.to <= around.to)
    .toSorted((one, other) => distance(one) - distance(other));
  return keepShort([...quoted, ...near].filter(({ text }) => isFounded(text, proof)))
    .toSorted((one, other) => one.from - other.from)
    .map(({ text }) => text);
}

function findSpan(quote: string, material: string): { from: number; to: number }[] {
  const from = quote === "" ? -1 : material.indexOf(quote);
  return from === -1 ? [] : [{ from, to: from + quote.length }];
}

/** The sentences of a material in order: the same words may occur twice. */
export function placeSentences(text: string, language: Language): PlacedSentence[] {
  const material = foldQuote(text);
  let cursor = 0;
  return splitMaterial(text, language).flatMap((sentence): PlacedSentence[] => {
    const from = material.indexOf(sentence, cursor);
    if (from === -1) return [];
    cursor = from + sentence.length;
    return [{ text: sentence, from, to: cursor }];
  });
}

function touches(one: PlacedSentence, span: { from: number; to: number }): boolean {
  return one.from < span.to && span.from < one.to;
}

function keepShort(sentences: PlacedSentence[]): PlacedSentence[] {
  let length = 0;
  return sentences.slice(0, MOST_SENTENCES).filter(({ text }) => {
    length += text.length;
    return length <= LONGEST_EVIDENCE;
  });
}
