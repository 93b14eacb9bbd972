import { listClauses, stemsOf } from "./list-clauses.ts";
import type { AnswerWord } from "./types.ts";

/**
 * Whether part of a wording is missing: a clause without any of its own words, or a word that relates the
 * others, such as "before" or "all".
 */
export function isPartMissing(
  answer: ReadonlySet<string>,
  wording: AnswerWord[],
  { asked, opposites }: { asked: ReadonlySet<string>; opposites: ReadonlyMap<string, unknown> },
): boolean {
  const saying = wording.filter(({ number }) => number !== 1);
  const relations = saying.filter(({ stem, isTime }) => isTime || opposites.has(stem));
  if (relations.some(({ stem }) => !answer.has(stem))) return true;
  return listClauses(saying).some((words) => {
    const elsewhere = stemsOf(saying.filter(({ clause }) => clause !== words[0]?.clause));
    const own = words.filter(({ stem }) => !elsewhere.has(stem));
    return own.some(({ stem }) => !asked.has(stem)) && !own.some(({ stem }) => answer.has(stem));
  });
}

/** Whether an answer has the words of a key term apart from each other, so that they say something else. */
export function isKeyTermTorn(answer: AnswerWord[], keyTerms: AnswerWord[][]): boolean {
  const clauses = listClauses(answer).map(stemsOf);
  const own = stemsOf(answer);
  return keyTerms.some((term) => {
    const stems = stemsOf(term);
    if (stems.size < 2 || !stems.isSubsetOf(own)) return false;
    return !clauses.some((clause) => stems.isSubsetOf(clause));
  });
}

/** Whether an answer has the opposite of a wording's word in its place. */
export function isOppositeConflict(
  answer: ReadonlySet<string>,
  wording: ReadonlySet<string>,
  opposites: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return [...answer].some((stem) => {
    const other = opposites.get(stem);
    if (other === undefined || wording.has(stem)) return false;
    return [...other].some((one) => wording.has(one) && !answer.has(one));
  });
}
