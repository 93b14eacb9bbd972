/** In characters: what is longer is hard to hear and to read. */
export const LONGEST_SENTENCE = 400;
