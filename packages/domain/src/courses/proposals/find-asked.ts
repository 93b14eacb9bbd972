import { type Candidate, type Reading, readTerm } from "./candidate.ts";
import { countWords } from "./count-words.ts";
import { stripStop } from "./find-defined.ts";
import type { Passage, Section } from "./read-passages.ts";
import type { NumberedSentence } from "./types.ts";

const MOST_QUESTION_WORDS = 24;
const FEWEST_ANSWER_WORDS = 5;

/** Finds questions that a material asks and answers: as a heading, as a paragraph, or after "Q:". */
export function findAsked(section: Section, reading: Reading): Candidate[] {
  const titled = findUnderTitle(section, reading);
  const others = section.passages.flatMap((passage, at) => {
    const inside = findInside(passage, section, reading);
    return inside.length > 0 ? inside : findBefore(section, at, reading);
  });
  return [...titled, ...others];
}

function findUnderTitle(section: Section, reading: Reading): Candidate[] {
  const [passage] = section.passages;
  const [answer] = passage?.sentences ?? [];
  const question = readQuestion(section.heading ?? "", reading);
  if (passage === undefined || answer === undefined || question === null) return [];
  return toCandidate({ question, from: [], answer, passage, section }, reading);
}

/** Both in one block: "Q: … A: …". */
function findInside(passage: Passage, section: Section, reading: Reading): Candidate[] {
  const [first, second] = passage.sentences;
  if (first === undefined || second === undefined || !reading.words.questionMark.test(first.text))
    return [];
  const question = readQuestion(first.text, reading);
  if (question === null || !reading.words.answerMark.test(second.text)) return [];
  return toCandidate({ question, from: [first.number], answer: second, passage, section }, reading);
}

/** The question is one block, and the answer the next one. */
function findBefore(section: Section, at: number, reading: Reading): Candidate[] {
  const [asked, ...further] = section.passages[at]?.sentences ?? [];
  const passage = section.passages[at + 1];
  const [answer] = passage?.sentences ?? [];
  if (asked === undefined || further.length > 0 || passage === undefined || answer === undefined)
    return [];
  const question = readQuestion(asked.text, reading);
  if (question === null) return [];
  return toCandidate({ question, from: [asked.number], answer, passage, section }, reading);
}

function readQuestion(text: string, { words }: Reading): string | null {
  const bare = text
    .replace(words.questionMark, "")
    .replace(/^\d+[.)]\s+/u, "")
    .trim();
  const isQuestion =
    /[\p{L}\p{N}]{2}.*[?？]$/u.test(bare) && countWords(bare, { words }) <= MOST_QUESTION_WORDS;
  return isQuestion ? bare : null;
}

interface Asked {
  question: string;
  from: number[];
  answer: NumberedSentence;
  passage: Passage;
  section: Section;
}

/** A question that does not ask what a thing is keeps its own words as a name, until a person gives it one. */
function toCandidate(
  { question, from, answer, passage, section }: Asked,
  reading: Reading,
): Candidate[] {
  if (/[?？:：]$/u.test(answer.text) || countWords(answer.text, reading) < FEWEST_ANSWER_WORDS)
    return [];
  const groups = reading.words.asksWhat
    .map((pattern) => pattern.exec(question)?.groups)
    .find(Boolean);
  const named = readTerm(groups?.["term"] ?? "", reading);
  const term = named ?? question.replace(/\s*[?？]$/u, "");
  return [
    {
      sign: "asked",
      term,
      article: (groups?.["article"] ?? "").toLowerCase(),
      isPlural: false,
      said: stripStop(answer.text.replace(reading.words.answerMark, "")),
      definition: [answer],
      passage,
      section,
      question: { text: question, from },
    },
  ];
}
