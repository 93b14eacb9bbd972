import type { Reading } from "./candidate.ts";
import type { NumberedSentence } from "./types.ts";

/** A sentence with fewer words takes the next one along. */
const ENOUGH_SAID = 8;

/** In a language without spaces two characters count as a word. */
export function countWords(text: string, { words }: Pick<Reading, "words">): number {
  if (!words.isSpaced) return Math.ceil(text.length / 2);
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The first sentence, with as many more as are needed to say something. */
export function takeEnough(sentences: NumberedSentence[], reading: Reading): NumberedSentence[] {
  const isEnough = countWords(sentences[0]?.text ?? "", reading) >= ENOUGH_SAID;
  return sentences.slice(0, isEnough ? 1 : 2);
}
