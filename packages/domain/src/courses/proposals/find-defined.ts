import { beginCandidate, type Candidate, type Reading, readTerm, type Sign } from "./candidate.ts";
import type { Passage, Section } from "./read-passages.ts";
import type { NumberedSentence } from "./types.ts";

interface Spot {
  sentence: NumberedSentence;
  before: NumberedSentence | null;
  passage: Passage;
  section: Section;
}

/** Finds sentences that say what a thing is, does or is called. */
export function findDefined(passage: Passage, section: Section, reading: Reading): Candidate[] {
  const { defines, names, works } = reading.words;
  const patterns = [
    ...defines.map((pattern) => ({ sign: "defined" as const, pattern })),
    ...names.map((pattern) => ({ sign: "named" as const, pattern })),
    ...works.map((pattern) => ({ sign: "does" as const, pattern })),
  ];
  return passage.sentences.flatMap((sentence, at) => {
    const spot = { sentence, before: passage.sentences[at - 1] ?? null, passage, section };
    return patterns.flatMap((one) => readDefined(spot, one, reading));
  });
}

function readDefined(
  { sentence, before, passage, section }: Spot,
  { sign, pattern }: { sign: Sign; pattern: RegExp },
  reading: Reading,
): Candidate[] {
  const { words } = reading;
  const groups = readGroups(pattern, sentence.text);
  const { article, said } = groups;
  const term = readTerm(groups.term, reading);
  const definition = listDefining(sentence, { before, sign, reading });
  if (term === null || definition === null) return [];
  if (words.dangling.test(said) || words.predicate.test(term)) return [];
  return [
    {
      ...beginCandidate(passage, section),
      sign,
      term: lowerFirst(term, sentence.text, reading),
      article,
      isPlural: article === "" && words.plural.test(sentence.text.slice(0, 80)),
      said: stripStop(said),
      definition,
    },
  ];
}

function readGroups(pattern: RegExp, text: string) {
  const groups = pattern.exec(text)?.groups;
  const read = (name: string) => groups?.[name] ?? "";
  return { term: read("term"), article: read("article").toLowerCase(), said: read("said") };
}

/** A sentence that names something described before needs the previous one; null if there is none. */
function listDefining(
  sentence: NumberedSentence,
  { before, sign, reading }: { before: NumberedSentence | null; sign: Sign; reading: Reading },
): NumberedSentence[] | null {
  if (!reading.words.refersBack.test(sentence.text)) return [sentence];
  return sign === "named" && before !== null ? [before, sentence] : null;
}

/** The capital at the beginning of a sentence is dropped, unless the word has other capitals or is one letter. */
export function lowerFirst(term: string, sentence: string, { words }: Reading): string {
  if (words.keepsCapitals || !sentence.startsWith(term)) return term;
  const isPlain = /^\p{Lu}\p{Ll}*(?!\S*\p{Lu})/u.test(term);
  return isPlain ? term.charAt(0).toLowerCase() + term.slice(1) : term;
}

export function stripStop(text: string): string {
  return text.replace(/\s*[.。．]+$/u, "").trim();
}
