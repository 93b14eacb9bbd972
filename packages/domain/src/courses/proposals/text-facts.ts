import { type Candidate, foldTerm, foldWords, type Reading } from "./candidate.ts";
import type { Passage, Section } from "./read-passages.ts";

/** What the whole text shows about a term. */
export interface TermFacts {
  times: number;
  /** Whether it is explained where its section first mentions it. */
  isFirst: boolean;
  isInHeading: boolean;
  /** Whether the heading above shares a word with it. */
  isNearHeading: boolean;
  isMarked: boolean;
}

const LONGEST = 6;

/** Counts all terms in one pass through the text. */
export function countTerms(
  candidates: Candidate[],
  sections: Section[],
  reading: Reading,
): (candidate: Candidate) => TermFacts {
  const keys = new Set(candidates.map(({ term }) => foldTerm(term, reading)));
  const passages = sections.flatMap((section) => section.passages);
  const said = sections.map((section) => ({ section, firsts: findFirsts(section, keys, reading) }));
  const times = new Map<string, number>();
  for (const key of said.flatMap(({ firsts }) => firsts.all)) {
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const first = new Map(said.map(({ section, firsts }) => [section, firsts.passages]));
  const headings = new Map(
    sections.map((section) => [section, foldWords(section.heading ?? "", reading)]),
  );
  const titled = new Set([...headings.values()].flatMap((heading) => listParts(heading)));
  const marked = new Set(
    passages.flatMap(({ block }) => block.emphasised.map((word) => foldTerm(word, reading))),
  );
  return ({ term, passage, section }) => {
    const own = foldWords(term, reading);
    const key = own.join(" ");
    return {
      times: times.get(key) ?? 0,
      isFirst: (first.get(section)?.get(key) ?? passage) === passage,
      isInHeading: titled.has(key),
      isNearHeading: (headings.get(section) ?? []).some(
        (word) => word.length > 2 && own.includes(word),
      ),
      isMarked: isMarked(own, marked),
    };
  };
}

/** All terms of a section with their counts and first positions. */
function findFirsts(section: Section, keys: Set<string>, reading: Reading) {
  const all: string[] = [];
  const passages = new Map<string, Passage>();
  for (const passage of section.passages) {
    const found = listKeys(passage, keys, reading);
    all.push(...found);
    for (const key of found) passages.set(key, passages.get(key) ?? passage);
  }
  return { all, passages };
}

/** A word in bold is the term, or the term except for one word: "the **idle** state". */
function isMarked(words: string[], marked: Set<string>): boolean {
  return [words, words.slice(1), words.slice(0, -1)].some((some) => marked.has(some.join(" ")));
}

function listKeys({ block }: Passage, keys: Set<string>, reading: Reading): string[] {
  if (!reading.words.hasBareWords) {
    const text = block.text.toLowerCase();
    return [...keys].filter((key) => text.includes(key));
  }
  return listParts(foldWords(block.text, reading)).filter((part) => keys.has(part));
}

/** All runs of words that may be a name. */
function listParts(words: string[]): string[] {
  return words.flatMap((_, at) =>
    Array.from({ length: Math.min(LONGEST, words.length - at) }, (__, more) =>
      words.slice(at, at + more + 1).join(" "),
    ),
  );
}
