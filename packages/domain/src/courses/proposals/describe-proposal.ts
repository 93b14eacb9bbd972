import { cutWords } from "../../shared/index.ts";
import type { SentencePart } from "../types.ts";
import { type Candidate, foldTerm, foldWords, type Reading } from "./candidate.ts";
import { countWords } from "./count-words.ts";
import { lowerFirst, stripStop } from "./find-defined.ts";
import type { Passage } from "./read-passages.ts";
import {
  MISSING_PARTS,
  type MissingPart,
  type NumberedSentence,
  type Proposal,
  type ProposedQuestion,
  type ProposedSentence,
} from "./types.ts";

/** How many sentences of each part fit into a lesson. */
const MOST: Record<Exclude<SentencePart, "definition">, number> = {
  picture: 1,
  mechanism: 2,
  pitfall: 1,
  example: 1,
};
/** Sentences further after the definition are rarely about it. */
const FURTHEST = 12;
const MOST_KEY_TERMS = 2;
/** The longest sentence that is spoken in one piece. */
const LONGEST_SENTENCE = 400;
const LONGEST_PASSAGE = 3_000;

interface Surroundings {
  /** The numbers of sentences that define something. */
  defining: Set<number>;
  reading: Reading;
}

/** Everything that the text says about a candidate, and the names of missing parts. */
export function describeProposal(candidate: Candidate, around: Surroundings): Proposal {
  const { reading } = around;
  const [first] = candidate.definition;
  const named = nameTerm(candidate, reading);
  const sentences: ProposedSentence[] = [
    ...candidate.definition.map((sentence) => quote(sentence, "definition")),
    ...explain(candidate, around),
  ];
  const keyTerms = listKeyTerms(candidate, reading);
  const questions = askRecall(candidate, { keyTerms, reading });
  return {
    term: upperFirst(candidate.term),
    spoken: reading.words.say(named),
    basis: "extracted",
    sentences,
    questions,
    links: [],
    keyTerms,
    place: { page: first?.page ?? 1, block: first?.block ?? 0, heading: candidate.section.heading },
    passage: cutWords(candidate.passage.block.text, LONGEST_PASSAGE),
    missing: listMissing(candidate, { sentences, questions }),
  };
}

function nameTerm(candidate: Candidate, reading: Reading) {
  const { article, isPlural } = candidate;
  const text = candidate.definition.map((sentence) => sentence.text).join(" ");
  return { article, isPlural, term: lowerFirst(candidate.term, text, reading) };
}

function quote({ text, number }: NumberedSentence, part: SentencePart): ProposedSentence {
  return { part, text, quote: text, from: [number] };
}

/** The sentences after the definition and before the next one, by their part. */
function explain(candidate: Candidate, { defining, reading }: Surroundings): ProposedSentence[] {
  const last = candidate.definition.at(-1)?.number ?? 0;
  const behind = listNear(candidate)
    .flatMap(({ block, sentences }) => (block.kind === "row" ? [] : sentences))
    .filter(({ number, text }) => number > last && number <= last + FURTHEST && isSayable(text));
  const end = behind.findIndex(({ number }) => defining.has(number));
  const own = end === -1 ? behind : behind.slice(0, end);
  const counts = new Map<SentencePart, number>();
  return own.flatMap((sentence) => {
    const part = tellPart(sentence.text, reading);
    const count = counts.get(part) ?? 0;
    if (part === "definition" || count >= MOST[part]) return [];
    counts.set(part, count + 1);
    return [quote(sentence, part)];
  });
}

/** The passage of a candidate, and the next ones in its section. */
function listNear({ passage, section }: Candidate): Passage[] {
  const at = section.passages.indexOf(passage);
  return section.passages.slice(at, at + FURTHEST);
}

/** "Definition" means no particular part. */
function tellPart(text: string, { words }: Reading): SentencePart {
  if (words.pitfall.test(text)) return "pitfall";
  if (words.picture.test(text)) return "picture";
  if (words.example.test(text)) return "example";
  return words.mechanism.test(text) ? "mechanism" : "definition";
}

function isSayable(text: string): boolean {
  return text.length <= LONGEST_SENTENCE && /[.!。！]["”»」』)）]?$/u.test(text);
}

/** The material's own question, or "What is …". */
function askRecall(
  candidate: Candidate,
  { keyTerms, reading }: { keyTerms: string[]; reading: Reading },
): ProposedQuestion[] {
  const { definition, question } = candidate;
  const from = definition.map(({ number }) => number);
  const answer = definition.map(({ text }) => text.replace(reading.words.answerMark, "")).join(" ");
  const said = upperFirst(stripStop(candidate.said));
  const accepted =
    said !== "" && countWords(said, reading) >= 3 && said !== stripStop(answer) ? [`${said}.`] : [];
  const text = question?.text ?? reading.words.ask(nameTerm(candidate, reading));
  return [
    {
      kind: "recall",
      question: text,
      answer,
      accepted,
      keyTerms,
      choices: [],
      quote: definition.map(({ text: sentence }) => sentence).join(" "),
      from: [...(question?.from ?? []), ...from],
    },
  ];
}

/** The words of the definition that the following text uses most. */
function listKeyTerms(candidate: Candidate, reading: Reading): string[] {
  const own = new Set(foldWords(candidate.term, reading));
  const text = candidate.definition.map((sentence) => sentence.text).join(" ");
  const found = [...new Set(listWords(text, reading))].filter(
    (word) => !own.has(foldTerm(word, reading)) && !reading.words.common.test(word),
  );
  const near = listNear(candidate).flatMap(({ block }) => listWords(block.text, reading));
  const times = (word: string) => near.filter((other) => other === word).length;
  return found
    .toSorted((one, other) => times(other) - times(one) || other.length - one.length)
    .slice(0, MOST_KEY_TERMS);
}

function listWords(text: string, { words }: Reading): string[] {
  return text.match(words.contentWord) ?? [];
}

function listMissing(
  { question, term }: Candidate,
  { sentences, questions }: Pick<Proposal, "sentences" | "questions">,
): MissingPart[] {
  const isThere: Record<MissingPart, boolean> = {
    // A question in place of a name waits for one.
    term: question === null || stripMark(question.text) !== term,
    picture: sentences.some(({ part }) => part === "picture"),
    mechanism: sentences.some(({ part }) => part === "mechanism"),
    pitfall: sentences.some(({ part }) => part === "pitfall"),
    recall: questions.length > 0,
    why: false,
    apply: false,
    accepted: questions.some(({ accepted }) => accepted.length > 0),
  };
  return MISSING_PARTS.filter((part) => !isThere[part]);
}

function stripMark(question: string): string {
  return question.replace(/\s*[?？]$/u, "");
}

function upperFirst(text: string): string {
  // A name from code keeps its letters.
  if (/\p{Ll}\p{Lu}|[$_()=<>.]/u.test(text)) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
