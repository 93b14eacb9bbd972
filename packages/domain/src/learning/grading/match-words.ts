import type { AnswerWord } from "./types.ts";

/** Shorter words are never matched by their beginning. */
const LEAST_LETTERS = 5;
const LEAST_FOR_TYPOS = 6;
const LEAST_OF_COMPOUND = 4;
const LONGEST_COMPOUND = 40;
const MOST_ADDED = 3;
const SAME_BEGINNING = 0.8;
const ALPHABET = /^[\p{sc=Latin}\p{sc=Cyrillic}]+$/u;

/**
 * Maps words to the stems of a vocabulary: an unknown word becomes the stem that begins alike or differs in
 * one letter. Known stems stay the same.
 */
export function matchWords(
  words: AnswerWord[],
  vocabulary: ReadonlySet<string>,
  stem: (word: string) => string,
): AnswerWord[] {
  const found = new Map<string, string[]>();
  return words.flatMap((word) => {
    const known = found.get(word.stem) ?? findStems(word.stem, vocabulary, stem);
    found.set(word.stem, known);
    return known.map((one) => ({ ...word, stem: one }));
  });
}

function findStems(
  word: string,
  vocabulary: ReadonlySet<string>,
  stem: (word: string) => string,
): string[] {
  const known = findStem(word, vocabulary);
  return vocabulary.has(known) ? [known] : (splitCompound(word, vocabulary, stem) ?? [word]);
}

/** The two words of a vocabulary that a word is put together of, such as "logtable"; null where it is not. */
function splitCompound(
  word: string,
  vocabulary: ReadonlySet<string>,
  stem: (word: string) => string,
): string[] | null {
  if (word.length > LONGEST_COMPOUND) return null;
  const least = /^\p{sc=Hangul}+$/u.test(word) ? 1 : LEAST_OF_COMPOUND;
  for (let at = least; at <= word.length - least; at += 1) {
    const parts = [stem(word.slice(0, at)), stem(word.slice(at))];
    if (parts.every((part) => vocabulary.has(part))) return parts;
  }
  return null;
}

function findStem(stem: string, vocabulary: ReadonlySet<string>): string {
  if (vocabulary.has(stem)) return stem;
  if (/^\p{sc=Hangul}{2,}$/u.test(stem)) return findBeginning(stem, vocabulary);
  if (stem.length < LEAST_LETTERS || !ALPHABET.test(stem)) return stem;
  for (const other of vocabulary) {
    if (other.length >= LEAST_LETTERS && isAlike(stem, other)) return other;
  }
  return stem;
}

/** For Korean, where a syllable is worth two letters and endings are many. */
function findBeginning(stem: string, vocabulary: ReadonlySet<string>): string {
  for (const other of vocabulary) {
    const shorter = Math.min(stem.length, other.length);
    const isClose = shorter >= 2 && Math.max(stem.length, other.length) - shorter <= 2;
    if (isClose && stem.slice(0, shorter) === other.slice(0, shorter)) return other;
  }
  return stem;
}

function isAlike(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same += 1;
  if (same === shorter.length && longer.length - shorter.length <= MOST_ADDED) return true;
  if (same >= LEAST_LETTERS && same >= longer.length * SAME_BEGINNING) return true;
  return same > 0 && isOneLetterApart(shorter, longer, same);
}

function isOneLetterApart(shorter: string, longer: string, same: number): boolean {
  const added = longer.length - shorter.length;
  if (added > 1 || shorter.length < LEAST_FOR_TYPOS) return false;
  return longer.slice(same + 1) === shorter.slice(same + 1 - added);
}
