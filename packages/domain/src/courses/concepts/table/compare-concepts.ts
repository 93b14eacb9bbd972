import { cleanText } from "../../../shared/index.ts";
import type { Concept } from "../../types.ts";
import type { ConceptWords } from "../types.ts";
import type { ReadConcept } from "./read-concepts.ts";

/** What a file says of a concept, beside the one that is taught already. */
export interface ComparedConcept {
  read: ReadConcept;
  /** Null for a new one. */
  before: Concept | null;
  words: Omit<ConceptWords, "lostQuotes">;
  /** Where each sentence and question stood before; null for one that is new. */
  places: { sentences: (number | null)[]; questions: (number | null)[] };
  isUnchanged: boolean;
}

/**
 * Finds the taught concept by the id, or else by the term: a file of another course has ids of its own. What is only
 * written with other spaces is the same.
 */
export function compareConcept(read: ReadConcept, taught: readonly Concept[]): ComparedConcept {
  const named = fold(read.term).toLowerCase();
  const isNamed = ({ term }: Concept) => fold(term).toLowerCase() === named;
  const before = taught.find(({ id }) => id === read.id) ?? taught.find(isNamed) ?? null;
  const places = {
    sentences: placeSentences(read, before),
    questions: read.questions.map(({ kind }) => findKind(before, kind)),
  };
  const words = {
    term: read.term,
    spoken: read.spoken === "" ? (before?.spoken ?? read.term) : read.spoken,
    sentences: read.sentences.map(({ line: _, ...sentence }, at) =>
      keepSpaces(sentence, before?.sentences[places.sentences[at] ?? -1]),
    ),
    questions: read.questions.map(({ line: _, ...question }, at) =>
      keepSpaces(question, before?.questions[places.questions[at] ?? -1]),
    ),
  };
  return { read, before, words, places, isUnchanged: isSame(before, words) };
}

function findKind(before: Concept | null, wanted: Concept["questions"][number]["kind"]) {
  const at = before?.questions.findIndex(({ kind }) => kind === wanted) ?? -1;
  return at === -1 ? null : at;
}

/** The same words first, then the next one of the same part in other words. */
function placeSentences({ sentences }: ReadConcept, before: Concept | null): (number | null)[] {
  const old = before?.sentences ?? [];
  const taken = new Set<number>();
  const take = (isIt: (sentence: Concept["sentences"][number]) => boolean): number | null => {
    const at = old.findIndex((sentence, index) => !taken.has(index) && isIt(sentence));
    if (at === -1) return null;
    taken.add(at);
    return at;
  };
  const same = sentences.map(({ part, text }) =>
    take((sentence) => sentence.part === part && fold(sentence.text) === fold(text)),
  );
  return sentences.map(({ part }, at) => same[at] ?? take((sentence) => sentence.part === part));
}

/** As it was, where only spaces differ. */
function keepSpaces<TOne extends object>(now: TOne, old: TOne | undefined): TOne {
  return old !== undefined && toText(now) === toText(old) ? old : now;
}

function isSame(before: Concept | null, words: ComparedConcept["words"]): boolean {
  if (before === null) return false;
  const { term, spoken, sentences, questions } = before;
  return toText({ term, spoken, sentences, questions }) === toText(words);
}

/** Its values in the order of their names, each with its spaces folded. */
function toText(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(fold(value));
  if (Array.isArray(value)) return `[${value.map(toText).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, one]) => `${name}:${toText(one)}`).join()}}`;
}

function fold(text: string): string {
  return cleanText(text, Number.POSITIVE_INFINITY);
}
