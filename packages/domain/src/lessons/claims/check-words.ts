import type { Language } from "../../languages/index.ts";
import { type ClaimWords, POLES, type Pole } from "./claim-words.ts";
import type { Cited, Doubt } from "./find-doubt.ts";
import { findMembers, foldWords, hasMember } from "./fold-words.ts";
import { CLAIM_WORDS } from "./words/index.ts";

/** A normalised text with its language. */
interface Read {
  folded: string;
  language: Language;
  words: ClaimWords;
}

/** Words such as "never" and "only", or an opposite, that the cited sentences do not support. */
export function findDoubtfulWords(cited: Cited): Doubt | null {
  const said = read(cited.text, cited.language);
  const base = read(cited.quotes.join("\n"), cited.quotesLanguage);
  return findAbsolute(said, base) ?? findContrary(said, base);
}

function read(text: string, language: Language): Read {
  return { folded: foldWords(text), language, words: CLAIM_WORDS[language] };
}

type ListName = "all" | "any" | "never" | "none" | "only" | "sole" | "contrast" | "hedge";

function hasAny({ folded, language, words }: Read, lists: ListName[]): boolean {
  return lists.some((list) => hasMember(folded, words[list], language));
}

/** A claim without exception needs a source without exception. */
function findAbsolute(said: Read, base: Read): Doubt | null {
  const never = firstMember(said, said.words.never);
  if (never !== null && !hasAny(base, ["never", "none", "only"])) {
    return { kind: "never", words: never };
  }
  const all = firstMember(said, said.words.all);
  // Many true statements need no word for "all": what counts is a dropped exception.
  if (all !== null && hasAny(base, ["hedge"]) && !hasAny(base, ["all", "any", "none", "never"])) {
    return { kind: "all", words: all };
  }
  const only = firstMember(said, said.words.only);
  if (only === null || hasAny(base, ["only", "sole", "none", "never", "contrast"])) return null;
  return { kind: "only", words: only };
}

function firstMember({ folded, language }: Read, list: string): string | null {
  return findMembers(folded, list, language)[0]?.word ?? null;
}

/** "Faster" where the cited sentences only say "slower". */
function findContrary(said: Read, base: Read): Doubt | null {
  for (const pole of POLES) {
    const claimed = findSides(said, pole);
    const known = findSides(base, pole);
    const turned = claimed.find(
      ({ side }) => known.length > 0 && known.every((other) => other.side !== side),
    );
    if (turned !== undefined) return { kind: "contrary", words: turned.word };
  }
  return null;
}

function findSides(text: Read, pole: Pole): { side: 0 | 1; word: string }[] {
  const [one = "", other = ""] = text.words.poles[pole]?.split(" : ") ?? [];
  const clauses = text.folded.split(CLAUSE_END).filter((clause) => !isNegated(text, clause));
  const sidesIn = (clause: string, list: string, side: 0 | 1) =>
    list === "" ? [] : findMembers(clause, list, text.language).map(({ word }) => ({ side, word }));
  return clauses.flatMap((clause) => [...sidesIn(clause, one, 0), ...sidesIn(clause, other, 1)]);
}

const CLAUSE_END = /[,;:.!?、。！？–—](?!\d)/u;

/** "Not slower" says neither "slower" nor "faster". */
function isNegated({ language, words }: Read, clause: string): boolean {
  return hasMember(clause, words.not, language);
}
