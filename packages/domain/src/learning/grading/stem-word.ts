const LEAST_LETTERS = 3;

/** A language's endings in the order in which they are tried: the longest first. */
export function listEndings(endings: string): string[] {
  return endings
    .trim()
    .split(/\s+/)
    .toSorted((a, b) => b.length - a.length);
}

/** How a language's words lose their endings. */
export interface Stems {
  endings: string[];
  /** The fewest letters that are left of a word, and the most endings that are removed in a row. */
  least?: number;
  most?: number;
  /** Whether an ending may follow the rest of a word. */
  fits?: (left: string, ending: string) => boolean;
}

export function stemWord(word: string, stems: Stems): string {
  const { endings, least = LEAST_LETTERS, most = 1, fits = () => true } = stems;
  let stem = word;
  for (let cut = 0; cut < most; cut += 1) {
    const keeps = cut === 0 ? least : least + 1;
    const ending = endings.find((one) => {
      if (stem.length - one.length < keeps || !stem.endsWith(one)) return false;
      return fits(stem.slice(0, -one.length), one);
    });
    if (ending === undefined) return stem;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}
