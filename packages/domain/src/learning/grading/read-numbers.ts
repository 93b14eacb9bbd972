import { listWords } from "./list-words.ts";

/** The values of a language's number words. */
export interface NumberWords {
  values: Map<string, number>;
  /** Words between tens and units, such as "and". */
  joints: Set<string>;
}

/** Parses `zero=0 one=1 …`; several words for a value are separated by `|`. */
export function listNumbers(words: string, joints: string): NumberWords {
  const values = words
    .trim()
    .split(/\s+/)
    .flatMap((entry) => {
      const [names = "", value = ""] = entry.split("=");
      return names.split("|").map((name) => [name, Number(value)] as const);
    });
  return {
    values: new Map(values),
    joints: listWords(joints),
  };
}

/**
 * The number at a position in a sequence of words, and how many words it takes; null for none. Tens take
 * units; hundreds, and the French twenties, are multiplied by the word before.
 */
export function readNumber(
  words: readonly string[],
  at: number,
  numbers: NumberWords,
): { value: number; length: number } | null {
  const first = readOne(words[at], numbers);
  if (first === null) return null;
  let value = first;
  let last = first;
  let length = 1;
  for (;;) {
    const skip = numbers.joints.has(words[at + length] ?? "") ? 1 : 0;
    const next = readOne(words[at + length + skip], numbers);
    const joined = next === null ? null : join(value, last, next);
    if (joined === null || next === null) return { value, length };
    value = joined;
    last = next;
    length += skip + 1;
  }
}

function join(value: number, last: number, next: number): number | null {
  if ([100, 1000].includes(next))
    return last > 1 && last < next ? value - last + last * next : null;
  if (next === 20 && last === 4) return value - last + 80;
  return next > 0 && next < leastAfter(last) ? value + next : null;
}

/** What may still be added to a number: units to tens, tens to hundreds; French adds teens to 60 and 80. */
function leastAfter(last: number): number {
  if (last >= 100) return 100;
  if (last === 60 || last === 20) return 20;
  return last > 20 ? 10 : 0;
}

function readOne(word: string | undefined, { values }: NumberWords): number | null {
  if (word === undefined) return null;
  // A longer sequence of digits is a name, for example a phone number.
  if (/^\d{1,9}$/.test(word)) return Number(word);
  return values.get(word) ?? null;
}
