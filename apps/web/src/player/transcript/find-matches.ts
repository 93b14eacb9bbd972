/** Where a text has what is searched: from (inclusive) and to (exclusive), as indexes of the text. */
export type Match = readonly [number, number];

/**
 * The places of a text that have the searched words one after the other, whatever their case and width, and
 * with any white space between them. Languages without spaces need no words.
 */
export function findMatches(text: string, search: string): Match[] {
  const wanted = fold(search).letters;
  if (wanted === "") return [];
  const { letters, places } = fold(text);
  const matches: Match[] = [];
  let at = letters.indexOf(wanted);
  while (at !== -1) {
    const end = at + wanted.length;
    matches.push([places[at] ?? 0, places[end] ?? text.length]);
    at = letters.indexOf(wanted, end);
  }
  return matches;
}

/** The text as it is compared, and for each of its letters where that is in the text. */
function fold(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = "";
  let at = 0;
  for (const sign of text) {
    const folded = /\s/u.test(sign) ? foldSpace(letters) : sign.normalize("NFKC").toLowerCase();
    for (let step = 0; step < folded.length; step += 1) places.push(at);
    letters += folded;
    at += sign.length;
  }
  return { letters: letters.trimEnd(), places };
}

/** Spaces count once, and not at the beginning. */
function foldSpace(before: string): string {
  return before === "" || before.endsWith(" ") ? "" : " ";
}

/** A text cut at its matches; null for what is between them. */
export function cutMatches(
  text: string,
  matches: readonly Match[],
): { text: string; match: Match | null }[] {
  const pieces: { text: string; match: Match | null }[] = [];
  let at = 0;
  for (const match of matches) {
    const [from, to] = match;
    if (from > at) pieces.push({ text: text.slice(at, from), match: null });
    pieces.push({ text: text.slice(from, to), match });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), match: null });
  return pieces;
}
