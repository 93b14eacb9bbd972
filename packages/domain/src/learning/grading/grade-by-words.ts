import { ANSWER_READERS } from "./answer-readers.ts";
import { isExchanged } from "./check-exchange.ts";
import { isNumberConflict, isNumberOfAnother } from "./check-numbers.ts";
import { isOutOfTurn, isOwnerConflict, isSaidOfAnother } from "./check-owners.ts";
import { isKeyTermTorn, isOppositeConflict, isPartMissing } from "./check-parts.ts";
import { isSignConflict, isTurnedAround } from "./check-signs.ts";
import { isOutOfTime } from "./check-time.ts";
import { stemsOf } from "./list-clauses.ts";
import { matchWords } from "./match-words.ts";
import { coverWording, shareKnown, type WordWeights } from "./score-answer.ts";
import type { AnswerReader, AnswerWord, Conflict, GradedQuestion, WordGrade } from "./types.ts";

/** The score from which an answer is right, if numbers, negation and roles agree. */
export const CONFIRM_FROM = 0.65;

/** Less of every wording may stand in an answer by chance, key terms and all. */
const LEAST_COVERED = 0.6;

/** Longer answers are not compared, because they say more than the wordings. */
const MOST_CHARACTERS = 2_000;
const MOST_WORDS = 150;

/** The weights of the score's parts; a missing part of the wording reduces the score. */
const WEIGHTS = { covered: 0.6, known: 0.25, keyTerms: 0.15 };
const PART_MISSING = 0.75;

/** Who says so much of a wording speaks of that one, however much of a shorter wording is in it. */
const MEANT_FROM = 0.85;

interface ReadQuestion {
  reader: AnswerReader;
  wordings: AnswerWord[][];
  asked: AnswerWord[];
  keyTerms: AnswerWord[][];
  weights: WordWeights;
  /** The stems of all wordings. */
  known: ReadonlySet<string>;
  /** What the question and the expected answer name: the things that have a role in it. */
  named: ReadonlySet<string>;
}

/**
 * Compares an answer word by word with the expected one and other accepted wordings. It confirms only what
 * is certain and never says that an answer is wrong.
 */
export function gradeByWords(question: GradedQuestion, text: string): WordGrade {
  const read = readQuestion(question);
  const answer = readAnswer(read, text);
  if (answer.length === 0 || answer.length > MOST_WORDS) {
    return { result: "ask", score: 0, conflict: null, covered: 0, shared: 0, keyTerms: 0 };
  }
  const { isOfRoles, ...measured } = findBest(read, answer);
  const conflict =
    findConflict(read, answer) ??
    (isOfRoles ? "roles" : findVerdictConflict(read.reader, question.expected, text));
  const isRight =
    conflict === null && measured.score >= CONFIRM_FROM && measured.covered >= LEAST_COVERED;
  return { result: isRight ? "right" : "ask", conflict, ...measured };
}

function readQuestion(question: GradedQuestion): ReadQuestion {
  const reader = ANSWER_READERS[question.language];
  const wordings = [question.expected, ...question.accepted].map((text) => reader.read(text));
  const asked = reader.read(question.question);
  const keyTerms = question.keyTerms
    .map((term) => reader.read(term))
    .filter((term) => term.length > 0);
  const askedStems = stemsOf(asked);
  const weights = { keyStems: stemsOf(keyTerms.flat()), askedStems };
  const named = askedStems.intersection(stemsOf(wordings[0] ?? []));
  return { reader, wordings, asked, keyTerms, weights, known: stemsOf(wordings.flat()), named };
}

function readAnswer({ reader, wordings, asked }: ReadQuestion, text: string): AnswerWord[] {
  if (text.length > MOST_CHARACTERS) return [];
  const vocabulary = stemsOf([...wordings.flat(), ...asked]);
  return matchWords(reader.read(text), vocabulary, (word) => reader.stem(word));
}

/** The contradiction with all wordings, if there is one. */
function findConflict(
  { wordings, asked, keyTerms, weights }: ReadQuestion,
  answer: AnswerWord[],
): Conflict | null {
  if (isNumberConflict(answer, wordings, { asked, key: keyTerms.flat() })) return "numbers";
  if (isNumberOfAnother(answer, wordings)) return "numbers";
  if (isSignConflict(answer, wordings, weights.askedStems)) return "negation";
  return isKeyTermTorn(answer, keyTerms) ? "roles" : null;
}

function findVerdictConflict(
  reader: AnswerReader,
  expected: string,
  text: string,
): Conflict | null {
  const wanted = reader.findVerdict(expected);
  const own = reader.findVerdict(text);
  return wanted !== null && own !== null && wanted !== own ? "verdict" : null;
}

interface Comparison {
  covered: number;
  shared: number;
  score: number;
  /** Whether the roles differ or the opposite is said, which prevents a confirmation. */
  isBarred: boolean;
  isOfAnother: boolean;
}

/**
 * The nearest wording. If an equally near one has other roles, that one counts: a short wording hides who
 * does what.
 */
function findBest(
  read: ReadQuestion,
  answer: AnswerWord[],
): Omit<WordGrade, "result" | "conflict"> & { isOfRoles: boolean } {
  const own = stemsOf(answer);
  const known = shareKnown(own, stemsOf([...read.wordings.flat(), ...read.asked]), read.weights);
  const said = read.keyTerms.filter((term) => term.every(({ stem }) => own.has(stem)));
  const keyTerms = read.keyTerms.length === 0 ? 1 : said.length / read.keyTerms.length;
  const base = WEIGHTS.known * known + WEIGHTS.keyTerms * keyTerms;
  const compared = read.wordings.map((wording) => compareWording(read, { answer, wording, base }));
  const [best] = compared.toSorted((a, b) => b.score - a.score || b.covered - a.covered);
  if (best === undefined) return { score: 0, covered: 0, shared: 0, keyTerms, isOfRoles: false };
  const isOfRoles = compared.some(
    ({ covered, shared, isBarred, isOfAnother }) =>
      (isOfAnother && covered >= best.covered) ||
      (isBarred && shared >= best.shared && covered >= Math.min(best.covered, MEANT_FROM)),
  );
  const covered = Math.max(...compared.map((one) => one.covered));
  const { size: shared } = own.intersection(read.known);
  return { score: best.score, covered, shared, keyTerms, isOfRoles };
}

function compareWording(
  { reader, weights, known, named }: ReadQuestion,
  { answer, wording, base }: { answer: AnswerWord[]; wording: AnswerWord[]; base: number },
): Comparison {
  const own = stemsOf(answer);
  const theirs = stemsOf(wording);
  const { floating, opposites } = reader;
  const asked = weights.askedStems;
  const covered = coverWording(own, theirs, weights);
  const isOfAnother = isOwnerConflict(own, theirs, named);
  const isBarred =
    isOfAnother ||
    isExchanged(answer, wording, { floating, known, asked }) ||
    isOutOfTime(answer, wording) ||
    isSaidOfAnother(answer, wording, asked) ||
    isOutOfTurn(answer, wording, named) ||
    isOppositeConflict(own, theirs, opposites) ||
    isTurnedAround(answer, wording);
  const share = isPartMissing(own, wording, { asked, opposites }) ? PART_MISSING : 1;
  const score = isBarred ? 0 : (WEIGHTS.covered * covered + base) * share;
  return { covered, shared: theirs.intersection(own).size, score, isBarred, isOfAnother };
}
