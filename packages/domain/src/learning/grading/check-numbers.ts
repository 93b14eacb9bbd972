import type { AnswerWord } from "./types.ts";

/** Whether an answer names a number that no wording and not the question has, or lacks the one asked for. */
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

function listNumbers(words: AnswerWord[]): Set<number> {
  return new Set(words.flatMap(({ number }) => number ?? []));
}
