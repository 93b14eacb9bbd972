import type { Language } from "../../languages/index.ts";
import type { ProposalWords } from "./words/index.ts";

/** The sentences of a block, each as it stands there. */
export function splitSentences(
  text: string,
  { language, words }: { language: Language; words: ProposalWords },
): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const isBalanced = isClosed(text);
  const sentences: string[] = [];
  let open = "";
  for (const { segment } of segmenter.segment(text)) {
    open += segment;
    const goesOn = words.abbreviations.test(open.trimEnd()) || (isBalanced && !isClosed(open));
    if (goesOn) continue;
    sentences.push(open.trim());
    open = "";
  }
  return [...sentences, open.trim()].filter((sentence) => sentence !== "");
}

/** A full stop inside a bracket ends no sentence. */
function isClosed(text: string): boolean {
  return countOf(text, /[(（]/gu) <= countOf(text, /[)）]/gu);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
