/** In characters: longer sentences are hard to hear and to read. */
export const LONGEST_SENTENCE = 400;
