import { foldQuote } from "../../shared/index.ts";
import type { Proof } from "../script-writer.ts";
import { foldText } from "../fold-text.ts";

/** Fewer words in a row stand in any text. */
const LEAST_WORDS = 5;

/** Of a whole sentence of the material: less is a heading or a cry. */
const LEAST_CHARACTERS = 8;

/** Characters that say about as much as a word, where words are not spaced or hold a whole phrase. */
const CHARACTERS_A_WORD = 2;

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/gu;

/**
 * Whether a quote proves something about a concept: it stands word for word in the concept's own
 * material, however its capitals and quotation marks are set, and is five words long, a whole sentence, or one of the concept's own quotes.
 */
export function isFounded(quote: string, { quotes, material }: Proof): boolean {
  const exact = foldQuote(quote);
  if (material.includes(exact)) return proves(exact, { quotes, material });
  // Folding a whole material takes its time, and most writers copy what they quote as it stands.
  const folded = foldText(quote);
  const whole = foldText(material);
  return (
    whole.includes(folded) && proves(folded, { quotes: quotes.map(foldText), material: whole })
  );
}

function proves(quote: string, { quotes, material }: Proof): boolean {
  if (quote === "") return false;
  return (
    countWords(quote) >= LEAST_WORDS ||
    quotes.some((own) => foldQuote(own) === quote) ||
    isSentence(quote, material)
  );
}

function countWords(text: string): number {
  const spaced = text.replace(dense, " ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return spaced + (text.match(dense)?.length ?? 0) / CHARACTERS_A_WORD;
}

function isSentence(folded: string, material: string): boolean {
  if (folded.length < LEAST_CHARACTERS) return false;
  const bare = folded.replace(/[.!?。！？]+$/u, "");
  for (let at = material.indexOf(bare); at !== -1; at = material.indexOf(bare, at + 1)) {
    const before = material.slice(0, at).trimEnd();
    const after = material.slice(at + bare.length);
    if (/(?:^|[.!?。！？:：])$/u.test(before) && /^(?:[.!?。！？]|$)/u.test(after)) return true;
  }
  return false;
}
