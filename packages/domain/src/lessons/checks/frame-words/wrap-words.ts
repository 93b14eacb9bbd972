/** The source of a pattern that matches whole words where spaces separate them. */
export function wrapWords(source: string, isSpaced: boolean): string {
  return isSpaced ? `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])` : `(?:${source})`;
}
