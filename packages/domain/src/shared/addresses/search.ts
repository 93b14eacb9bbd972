import type { Span } from "./find-addresses.ts";

/**
 * A pattern, and lower-case substrings of which a text must contain one before the pattern can match. Most
 * sentences contain none, and compiling a pattern costs a fresh runtime milliseconds.
 */
export interface Search {
  needs: readonly string[];
  pattern: RegExp;
}

/** Takes the substrings in one string, separated by `|`. */
export function searchFor(needs: string, pattern: RegExp): Search {
  return { needs: needs.split("|"), pattern };
}

/** All matches of the searches in a text, in the order of the searches. */
export function findMatches(plain: string, searches: readonly Search[]): RegExpExecArray[] {
  const lower = plain.toLowerCase();
  return searches
    .filter(({ needs }) => needs.some((need) => lower.includes(need)))
    .flatMap(({ pattern }) => [...plain.matchAll(pattern)]);
}

export function findSpans(plain: string, searches: readonly Search[]): Span[] {
  return findMatches(plain, searches).map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
}
