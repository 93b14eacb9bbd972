import { cleanText, cutWords, foldSpace } from "../../shared/index.ts";
import { findPlantedAddress, stripPlanted } from "../checks/find-planted-text.ts";
import type { ConceptSource } from "../script-writer.ts";
import { LONGEST_SENTENCE } from "../sentence-limit.ts";

const LONGEST_TERM = 120;
/** Of an explanation: more than is heard of one concept, in a prompt and in one piece of speech. */
const LONGEST_EXPLANATION = 2_000;
const LONGEST_EXCERPT = 1_800;

type SourceText = ConceptSource["texts"][number];

/**
 * A concept as it may be taught: what teachers typed as plain text of a bounded length, and without
 * what nobody may be sent to. `fallback` names the concept where its term was nothing else.
 */
export function cleanSource(source: ConceptSource, fallback: string): ConceptSource {
  const known = source.proof.material;
  const texts = source.texts.map((text) => cleanWords(text, { known, fallback }));
  const kept = keepSayable(texts, known);
  const pick = <TValue>(values: TValue[]) => kept.flatMap((at) => values.slice(at, at + 1));
  return {
    ...source,
    quote: cleanQuote(source.quote),
    explanationQuotes: pick(source.explanationQuotes).map(cleanQuote),
    excerpt: cutWords(foldSpace(source.excerpt), LONGEST_EXCERPT),
    texts: texts.map((text) => ({ ...text, explanation: pick(text.explanation) })),
  };
}

/** No dots at its end: it has to be found in the material as it is. */
function cleanQuote(quote: string): string {
  return cutWords(foldSpace(quote), LONGEST_SENTENCE);
}

function cleanWords(
  text: SourceText,
  { known, fallback }: { known: string; fallback: string },
): SourceText {
  const say = (words: string) => stripPlanted(cleanText(words, LONGEST_SENTENCE), known);
  const term = stripPlanted(cleanText(text.term, LONGEST_TERM), known) || fallback;
  return {
    ...text,
    term,
    question: say(text.question) || `${term}?`,
    answer: say(text.answer) || term,
    // An explanation does without the sentence, as long as it has others: see below.
    explanation: text.explanation.map((sentence) => stripBraces(sentence, known)),
  };
}

function stripBraces(sentence: string, known: string): string {
  const clean = cleanText(sentence, LONGEST_SENTENCE);
  return findPlantedAddress(clean, known) === null ? stripPlanted(clean, known) : clean;
}

/** The places of the sentences that can be said in every language, so that they stay aligned. */
function keepSayable(texts: SourceText[], known: string): number[] {
  const places = [...(texts[0]?.explanation.keys() ?? [])];
  const sayable = places.filter((at) =>
    texts.every(({ explanation }) => findPlantedAddress(explanation[at] ?? "", known) === null),
  );
  const lengthUpTo = ({ explanation }: SourceText, end: number) =>
    sayable.slice(0, end).reduce((sum, at) => sum + (explanation[at]?.length ?? 0), 0);
  return sayable.filter((_, index) =>
    texts.every((text) => lengthUpTo(text, index + 1) <= LONGEST_EXPLANATION),
  );
}
