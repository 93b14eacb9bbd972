/** The source of a pattern for whole words, where words are set apart. */
export function wrapWords(source: string, isSpaced: boolean): string {
  return isSpaced ? `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])` : `(?:${source})`;
}
