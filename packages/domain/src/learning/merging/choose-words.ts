import { z } from "zod";

import type { ConceptWords } from "../../courses/concepts/index.ts";
import { type Concept, type ConceptText, SENTENCE_PARTS } from "../../courses/index.ts";

/** One of the two concepts. */
const Side = z.enum(["kept", "gone"]);
export const Pick = z.strictObject({ from: Side, at: z.int().min(0).max(40) });
type Pick = z.output<typeof Pick>;

/** What is kept of two concepts: whose name, which sentences and which questions. */
export const Choice = z.strictObject({
  name: Side,
  sentences: z.array(Pick).min(1).max(20),
  questions: z.array(Pick).max(6),
});
export type Choice = z.output<typeof Choice>;

type Both<TOne> = Record<z.output<typeof Side>, TOne>;

/** The words of the merged concept, each with its quote: what is said first is what it is. */
export function chooseWords(both: Both<Concept>, choice: Choice): ConceptWords {
  const { term, spoken } = both[choice.name];
  const sentences = inOrder(both, choice).flatMap(({ from, at }) => both[from].sentences[at] ?? []);
  const questions = choice.questions.flatMap(({ from, at }) => both[from].questions[at] ?? []);
  const quotes = new Set([...sentences, ...questions].map(({ quote }) => quote));
  const lost = [...both.kept.lostQuotes, ...both.gone.lostQuotes];
  const lostQuotes = [...new Set(lost)].filter((quote) => quotes.has(quote));
  return { term, spoken, sentences, questions, lostQuotes };
}

/** The same in a further language; null where it lacks one of them. */
export function chooseText(
  both: Both<Concept>,
  texts: Both<ConceptText | undefined>,
  choice: Choice,
): ConceptText | null {
  const named = texts[choice.name];
  if (named === undefined) return null;
  const order = inOrder(both, choice);
  const sentences = order.flatMap(({ from, at }) => texts[from]?.sentences[at] ?? []);
  const questions = choice.questions.flatMap(({ from, at }) => texts[from]?.questions[at] ?? []);
  const isWhole = sentences.length === order.length && questions.length === choice.questions.length;
  return isWhole ? { ...named, conceptId: both.kept.id, sentences, questions } : null;
}

/** By what they do, as in every concept; those of the one that is kept first. */
function inOrder(both: Both<Concept>, { sentences }: Choice): Pick[] {
  const rank = ({ from, at }: Pick) => {
    const part = both[from].sentences[at]?.part ?? "example";
    return SENTENCE_PARTS.indexOf(part) * 2 + Number(from === "gone");
  };
  return sentences.toSorted((one, other) => rank(one) - rank(other) || one.at - other.at);
}
