/** Words separated by spaces or line breaks. */
export function listWords(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Groups of synonyms, one per line; the first word represents the group. */
export function listSame(text: string, stem = (word: string) => word): Map<string, string> {
  const groups = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(stem));
  return new Map(groups.flatMap(([first = "", ...others]) => others.map((one) => [one, first])));
}

/** Pairs of opposites, one per line, in both directions. */
export function listPairs(text: string, stem = (word: string) => word): Map<string, Set<string>> {
  const pairs = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(stem));
  const opposites = new Map<string, Set<string>>();
  for (const [one = "", other = ""] of [...pairs, ...pairs.map((pair) => pair.toReversed())]) {
    opposites.set(one, new Set([...(opposites.get(one) ?? []), other]));
  }
  return opposites;
}
