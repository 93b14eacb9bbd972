import type { Candidate, Reading, Sign } from "./candidate.ts";
import { countWords } from "./count-words.ts";
import type { TermFacts } from "./text-facts.ts";

/** How reliable a sign is on its own, out of 100. */
const BELIEF: Record<Sign, number> = {
  glossary: 100,
  asked: 80,
  defined: 55,
  named: 50,
  marked: 50,
  listed: 45,
  titled: 50,
  does: 25,
};
const LONGEST_DEFINITION = 60;
const FEWEST_WORDS = 5;

/** The least score of a proposal. */
export const ENOUGH = 55;

/** How likely a teacher is to keep the candidate; higher is better. */
export function weighCandidate(candidate: Candidate, facts: TermFacts, reading: Reading): number {
  const { sign, passage, question, term } = candidate;
  const isWide = passage.block.kind === "row" && passage.block.cells.length > 2;
  const marks = [
    ...weighStress(facts),
    ...weighWords(candidate, facts, reading),
    ...(isLoose(candidate) ? weighSentence(candidate, facts) : []),
    ...(sign === "does" ? weighDeed(candidate, facts) : []),
    when(sign === "listed" && isWide, -5),
    // The question stands in for a name that a person has to give.
    when(sign === "asked" && question?.text.startsWith(term) === true, -20),
  ];
  return marks.reduce((sum, mark) => sum + mark, BELIEF[sign]);
}

function when(isSo: boolean, mark: number): number {
  return isSo ? mark : 0;
}

/** Found only by the form of a sentence. */
function isLoose({ sign }: Candidate): boolean {
  return sign === "defined" || sign === "named" || sign === "does";
}

function isStressed(facts: TermFacts): boolean {
  return facts.isInHeading || facts.isNearHeading || facts.isMarked;
}

function opens({ passage, definition }: Candidate): boolean {
  return passage.sentences[0] === definition[0];
}

function weighStress(facts: TermFacts): number[] {
  return [
    when(facts.isInHeading, 25),
    when(facts.isNearHeading && !facts.isInHeading, 10),
    when(facts.isMarked, 20),
    facts.isFirst ? 10 : -5,
    when(facts.times >= 3, 10),
  ];
}

/** Evidence for and against a sentence that looks like a definition and has no other sign. */
function weighSentence(candidate: Candidate, facts: TermFacts): number[] {
  const isSingle = !candidate.term.includes(" ");
  return [
    when(!isSingle, 10),
    when(isSingle && facts.times <= 1 && !isStressed(facts), -15),
    when(opens(candidate), 10),
  ];
}

/** Every text says what things do: only what the text emphasises is proposed. */
function weighDeed(candidate: Candidate, facts: TermFacts): number[] {
  const { article, term } = candidate;
  const isCounted = /^an?$/u.test(article);
  return [
    when(isCounted, 10),
    when(!isStressed(facts) && !(isCounted && opens(candidate)), -15),
    when(article === "the" && !facts.isInHeading && !facts.isMarked, -20),
    when(/['’]s(?!\p{L})/u.test(term), -30),
  ];
}

function weighWords(candidate: Candidate, facts: TermFacts, reading: Reading): number[] {
  const { words } = reading;
  const { term, definition } = candidate;
  const text = definition.map((sentence) => sentence.text).join(" ");
  const length = countWords(text, reading);
  const isOften = facts.times >= (countWords(term, reading) < 3 ? 3 : 2);
  return [
    when(isLoose(candidate) && words.picture.test(text), -30),
    when(isLoose(candidate) && words.vagueTerms.test(term) && !isOften, -40),
    when(words.hollow.test(text), -40),
    when(/[:：]$/u.test(text), -40),
    when(length > LONGEST_DEFINITION || length < FEWEST_WORDS, -30),
  ];
}
