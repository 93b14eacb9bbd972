import { listClauses, stemsOf } from "./list-clauses.ts";
import type { AnswerWord } from "./types.ts";

/** Whether an answer contains a number that neither a wording nor the question has, or lacks the expected one. */
export function isNumberConflict(
  answer: AnswerWord[],
  wordings: AnswerWord[][],
  { asked, key }: { asked: AnswerWord[]; key: AnswerWord[] },
): boolean {
  const own = listNumbers(answer);
  const known = listNumbers([...wordings.flat(), ...asked]);
  if ([...own].some((number) => number !== 1 && !known.has(number))) return true;
  const wanted = listNumbers(key);
  // "One" is an article in many languages.
  wanted.delete(1);
  if (wanted.size === 0 || wanted.isSubsetOf(own)) return false;
  // A wording may name the parts of a sum and not the sum.
  return !wordings.some((wording) => {
    const numbers = listNumbers(wording);
    return numbers.size > 0 && numbers.isSubsetOf(own) && own.isSubsetOf(numbers);
  });
}

/** Whether an answer gives a number to what another number of the wordings belongs to: "twenty for the list". */
export function isNumberOfAnother(answer: AnswerWord[], wordings: AnswerWord[][]): boolean {
  const theirs = wordings.flatMap(listClauses);
  const known = stemsOf(wordings.flat().filter(({ number }) => number === null));
  return listClauses(answer).some((words) => {
    const counted = stemsOf(words).intersection(known);
    if (counted.size === 0) return false;
    return [...listNumbers(words)].some((number) => {
      const beside = theirs
        .filter((clause) => number !== 1 && listNumbers(clause).has(number))
        .map((clause) => stemsOf(clause).intersection(known))
        .filter((stems) => stems.size > 0);
      return beside.length > 0 && beside.every((stems) => stems.isDisjointFrom(counted));
    });
  });
}

function listNumbers(words: AnswerWord[]): Set<number> {
  return new Set(words.flatMap(({ number }) => number ?? []));
}
