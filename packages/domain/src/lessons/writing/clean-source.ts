import type { ConceptQuestion } from "../../courses/index.ts";
import { cleanText, cutWords, foldSpace } from "../../shared/index.ts";
import { findPlantedAddress, stripPlanted } from "../checks/find-planted-text.ts";
import type { ConceptSource, SourceText } from "../script-writer.ts";
import { LONGEST_SENTENCE } from "../sentence-limit.ts";

const LONGEST_TERM = 120;
/** The limit for all sentences together: enough for one concept, a prompt and one voice request. */
const LONGEST_TEACHING = 2_600;

/**
 * A concept for teaching: teachers' texts as plain text of limited length and without addresses. `fallback`
 * is its name if nothing is left of its term.
 */
export function cleanSource(source: ConceptSource, fallback: string): ConceptSource {
  const known = source.proof.material;
  const texts = source.texts.map((text) => cleanWords(text, { known, fallback }));
  const kept = keepSayable(texts, known);
  const pick = <TValue>(values: TValue[]) => kept.flatMap((at) => values.slice(at, at + 1));
  const quoted = <TQuoted extends { quote: string }>(one: TQuoted): TQuoted => ({
    ...one,
    quote: cleanQuote(one.quote),
  });
  return {
    ...source,
    sentences: pick(source.sentences).map(quoted),
    questions: source.questions.map(quoted),
    evidence: source.evidence.map(cleanQuote),
    texts: texts.map((text) => ({ ...text, sentences: pick(text.sentences) })),
  };
}

/** No dots at its end, because it must occur in the material as it is. */
function cleanQuote(quote: string): string {
  return cutWords(foldSpace(quote), LONGEST_SENTENCE);
}

interface Words {
  known: string;
  fallback: string;
}

function cleanWords(text: SourceText, { known, fallback }: Words): SourceText {
  const name = (words: string) => stripPlanted(cleanText(words, LONGEST_TERM), known);
  const term = name(text.term) || fallback;
  return {
    ...text,
    term,
    spoken: name(text.spoken) || term,
    questions: text.questions.map((question) => cleanQuestion(question, { known, fallback: term })),
    // A lesson can do without the sentence if it has others: see below.
    sentences: text.sentences.map((sentence) => stripBraces(sentence, known)),
  };
}

function cleanQuestion(question: ConceptQuestion, { known, fallback }: Words): ConceptQuestion {
  const say = (words: string) => stripPlanted(cleanText(words, LONGEST_SENTENCE), known);
  const sayAll = (all: string[]) => all.map(say).filter((words) => words !== "");
  const choices = sayAll(question.choices);
  return {
    kind: question.kind,
    question: say(question.question) || `${fallback}?`,
    answer: say(question.answer) || fallback,
    accepted: sayAll(question.accepted),
    keyTerms: sayAll(question.keyTerms),
    // If one of them is removed, nobody knows which one is right.
    choices: choices.length === question.choices.length ? choices : [],
  };
}

function stripBraces(sentence: string, known: string): string {
  const clean = cleanText(sentence, LONGEST_SENTENCE);
  return findPlantedAddress(clean, known) === null ? stripPlanted(clean, known) : clean;
}

/** The positions of the sentences that can be said in every language, so that they stay aligned. */
function keepSayable(texts: SourceText[], known: string): number[] {
  const places = [...(texts[0]?.sentences.keys() ?? [])];
  const sayable = places.filter((at) =>
    texts.every(({ sentences }) => findPlantedAddress(sentences[at] ?? "", known) === null),
  );
  const lengthUpTo = ({ sentences }: SourceText, end: number) =>
    sayable.slice(0, end).reduce((sum, at) => sum + (sentences[at]?.length ?? 0), 0);
  return sayable.filter((_, index) =>
    texts.every((text) => lengthUpTo(text, index + 1) <= LONGEST_TEACHING),
  );
}
