import { listClauses, stemsOf } from "./list-clauses.ts";
import type { AnswerWord } from "./types.ts";

/**
 * Whether an answer denies what the wordings say, or says what they deny: in one of its clauses the
 * words that they have with the other sign only weigh more than those with the same sign only. A
 * clause that has little of any clause with the other sign speaks of something else.
 */
export function isSignConflict(
  answer: AnswerWord[],
  wordings: AnswerWord[][],
  asked: ReadonlySet<string>,
): boolean {
  const said = wordings.flat();
  const denied = stemsOf(said.filter(({ isDenied }) => isDenied));
  const affirmed = stemsOf(said.filter(({ isDenied }) => !isDenied));
  const theirs = wordings.flatMap(listClauses);
  const clauses = Map.groupBy(answer, ({ clause, isDenied }) => `${clause} ${isDenied}`);
  return [...clauses.values()].some((words) => {
    let balance = 0;
    const contrary = new Set<string>();
    for (const { stem, isDenied, number } of words) {
      if (denied.has(stem) === affirmed.has(stem)) continue;
      if (asked.has(stem) && number === null) continue;
      const weight = number === null ? 1 : 2;
      const isContrary = denied.has(stem) !== isDenied;
      balance += isContrary ? -weight : weight;
      if (isContrary) contrary.add(stem);
    }
    return balance < 0 && (balance < -1 || isOfClause(words, theirs, contrary));
  });
}

/** Whether a clause has half of one of theirs in which the contrary words stand, or two words of it. */
function isOfClause(words: AnswerWord[], theirs: AnswerWord[][], contrary: Set<string>): boolean {
  const own = stemsOf(words);
  return theirs.some((clause) => {
    const stems = stemsOf(clause);
    const shared = stems.intersection(own).size;
    return !stems.isDisjointFrom(contrary) && (shared > 1 || shared * 2 >= stems.size);
  });
}

/** Whether everything that an answer shares with a wording has the opposite sign. */
export function isTurnedAround(answer: AnswerWord[], wording: AnswerWord[]): boolean {
  const signs = new Set(answer.map(({ stem, isDenied }) => `${stem} ${isDenied}`));
  const stems = stemsOf(answer);
  const shared = wording.filter(({ stem }) => stems.has(stem));
  return (
    shared.length > 0 && !shared.some(({ stem, isDenied }) => signs.has(`${stem} ${isDenied}`))
  );
}
