/** Words apart by blanks or line breaks. */
export function listWords(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Groups of words that mean the same, a group a line; the first word stands for all of it. */
export function listSame(text: string, stem = (word: string) => word): Map<string, string> {
  const groups = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(stem));
  return new Map(groups.flatMap(([first = "", ...others]) => others.map((one) => [one, first])));
}

/** Pairs of opposites, a pair a line, by either word. */
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
