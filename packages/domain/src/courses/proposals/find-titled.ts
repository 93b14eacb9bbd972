import { beginCandidate, type Candidate, foldTerm, type Reading, readTerm } from "./candidate.ts";
import { countWords, takeEnough } from "./count-words.ts";
import type { Section } from "./read-passages.ts";

const MOST_TITLE_WORDS = 4;

/** Finds what a heading names and the first sentence below it explains. */
export function findTitled(section: Section, reading: Reading): Candidate[] {
  const [passage] = section.passages;
  const [sentence] = passage?.sentences ?? [];
  const term = readTitled(section.heading ?? "", reading);
  if (term === null || passage?.block.kind !== "paragraph" || sentence === undefined) return [];
  if (!explains(sentence.text, term, reading)) return [];
  const definition = takeEnough(passage.sentences, reading);
  return [{ ...beginCandidate(passage, section), sign: "titled", term, definition }];
}

/** The name in a heading; null if it is a question or describes the kind of section. */
function readTitled(heading: string, reading: Reading): string | null {
  if (reading.words.idleTitles.test(heading)) return null;
  const title = cutTitle(heading);
  const isName = !/[?？]$/u.test(title) && countWords(title, reading) <= MOST_TITLE_WORDS;
  return isName ? readTerm(title, reading) : null;
}

/** Removes its number, the text after a colon, and code marks at its end. */
function cutTitle(heading: string): string {
  const [name = ""] = heading.replace(/^[\d.]+\s+/u, "").split(/\s*(?::|：|\s[—–-])\s/u);
  const words = name.split(/\s+/u);
  const last = words.findLastIndex((word) => /\p{L}{2}|\p{Script=Han}/u.test(word));
  return words.slice(0, last + 1).join(" ");
}

/** It begins with the term, or omits it because it is in the heading. */
function explains(sentence: string, term: string, reading: Reading): boolean {
  const { words } = reading;
  const folded = foldTerm(sentence, reading);
  const name = foldTerm(term, reading);
  const rest = sentence.replace(words.articles, "").slice(term.length).trim();
  if (folded.startsWith(name) && words.predicate.test(rest)) return true;
  if (words.elided.test(sentence)) return true;
  return isIdentifier(term) && (words.imperative.test(sentence) || folded.includes(name));
}

function isIdentifier(term: string): boolean {
  return /\p{Ll}\p{Lu}|[$_()]|^\p{Ll}[\p{Ll}\d-]*$/u.test(term);
}
