import type { Span } from "./find-addresses.ts";

/**
 * A pattern, and what a text has to have, in small letters, for it to match at all. Most sentences have
 * none of it, and making a pattern ready costs a runtime that has just started milliseconds each.
 */
export interface Search {
  needs: readonly string[];
  pattern: RegExp;
}

/** Names the needs in one string, with `|` between them. */
export function searchFor(needs: string, pattern: RegExp): Search {
  return { needs: needs.split("|"), pattern };
}

/** All that the searches find in a text, those of the first search first. */
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
