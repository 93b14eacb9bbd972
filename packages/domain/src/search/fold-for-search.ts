/** Signs of quotation, which people type as they can; and the sign that JSON escapes. */
const QUOTES = /["'`´“”„‟«»‹›‘’‚‛]/g;
const ACCENTS = /[\u0300-\u036f]/g;
const CONTROLS = /\p{Cc}+/gu;

/**
 * A text as it is searched: without case, accents and widths, with one kind of quotation marks, and on one
 * line. No sign in it is escaped in JSON.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replaceAll(ACCENTS, "")
    .normalize("NFC")
    .replaceAll(QUOTES, "'")
    .replaceAll("\\", "/")
    .replaceAll(CONTROLS, " ");
}

/** From where to where a text has something, as places between its UTF-16 units. */
export type TextRange = [from: number, to: number];

/** Where a text has the folded words, in its order; ranges that touch are one. */
export function findWords(text: string, words: readonly string[]): TextRange[] {
  const { folded, places } = foldWithPlaces(text);
  const found = words
    .flatMap((word) => findAll(folded, word))
    .map(([from, to]): TextRange => [places[from] ?? 0, endOf(places, to, text.length)])
    .toSorted(([one], [other]) => one - other);
  const ranges: TextRange[] = [];
  for (const [from, to] of found) {
    const last = ranges.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

function findAll(text: string, word: string): TextRange[] {
  const found: TextRange[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push([at, at + word.length]);
  }
  return found;
}

/** The end of the last sign that a range has something of. */
function endOf(places: number[], to: number, end: number): number {
  const last = places[to - 1];
  return places.slice(to).find((place) => place !== last) ?? end;
}

/** The folded text, and for each of its units where in the text the sign begins that it comes from. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  const places: number[] = [];
  let folded = "";
  for (const { segment, index } of SIGNS.segment(text)) {
    const part = foldForSearch(segment);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) places.push(index);
  }
  return { folded, places };
}

/** What people take for one sign: a letter with its accents, half a syllable of Korean with its other half. */
const SIGNS = new Intl.Segmenter("en", { granularity: "grapheme" });
