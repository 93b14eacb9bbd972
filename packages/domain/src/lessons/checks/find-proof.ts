import { foldQuote } from "../../shared/index.ts";
import type { Proof } from "../script-writer.ts";
import { foldText } from "../fold-text.ts";

/** A shorter run of words occurs in any text. */
const LEAST_WORDS = 5;

/** For a whole sentence of the material: a shorter one is a heading or an exclamation. */
const LEAST_CHARACTERS = 8;

/** In languages without spaces, this many characters count as a word. */
const CHARACTERS_A_WORD = 2;

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/gu;

/**
 * Whether a quote proves something about a concept. It must occur word for word in the concept's own
 * material, whatever its capitals and quotation marks, and be five words long, a whole sentence, or one of
 * the concept's own quotes.
 */
export function isFounded(quote: string, { quotes, material }: Proof): boolean {
  const exact = foldQuote(quote);
  if (material.includes(exact)) return proves(exact, { quotes, material });
  // Folding a whole material is slow, and most writers quote it exactly.
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
