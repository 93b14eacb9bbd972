import { foldForSearch } from "./fold-for-search.ts";

/** Also the most that one types into the field. */
export const LONGEST_QUERY = 100;
/** The longest ones say most, and each is looked for in every line. */
const MOST_WORDS = 8;

/**
 * The folded words of a query, the longest first; none where it has only spaces. Nothing in it is an operator.
 */
export function readQuery(query: string): string[] {
  const words = foldForSearch(query)
    .split(/[\s\u3000]+/)
    .filter((word) => word !== "");
  // A word within another is found with it.
  const distinct = [...new Set(words)].filter(
    (word) => !words.some((other) => other !== word && other.includes(word)),
  );
  return distinct.toSorted((one, other) => other.length - one.length).slice(0, MOST_WORDS);
}
