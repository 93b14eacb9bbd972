import type { Reading } from "./candidate.ts";
import type { NumberedSentence } from "./types.ts";

/** A shorter sentence takes the next one along. */
const ENOUGH_SAID = 8;

/** Of a language without blanks two characters count as a word. */
export function countWords(text: string, { words }: Pick<Reading, "words">): number {
  if (!words.isSpaced) return Math.ceil(text.length / 2);
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** As many sentences from the first one on as say something. */
export function takeEnough(sentences: NumberedSentence[], reading: Reading): NumberedSentence[] {
  const isEnough = countWords(sentences[0]?.text ?? "", reading) >= ENOUGH_SAID;
  return sentences.slice(0, isEnough ? 1 : 2);
}
