import { listClauses, stemsOf } from "./list-clauses.ts";
import type { AnswerReader, AnswerWord } from "./types.ts";

/**
 * Whether an answer has words of a wording in another order: in one of its clauses, or over several
 * of them, unless each holds words of one clause of the wording, as where two have changed places.
 */
export function isTurned(
  answer: AnswerWord[],
  wording: AnswerWord[],
  { floating, opposites }: Pick<AnswerReader, "floating" | "opposites">,
): boolean {
  const fixed = wording.filter(({ stem }) => !floating.has(stem));
  const theirs = fixed.map(({ stem }) => stem);
  const known = stemsOf(fixed);
  const shared = answer.filter(({ stem }) => known.has(stem));
  const isOutOfOrder = (words: AnswerWord[]) => {
    const isInOrder = (stems: string[]) => countInOrder(stems, theirs) === stems.length;
    const own = words.map(({ stem }) => stem);
    return !isInOrder(own) && !isInOrder(turnPairs(words, fixed, opposites));
  };
  if (listClauses(shared).some(isOutOfOrder)) return true;
  return isOutOfOrder(shared) && !isOfMovedClauses(answer, wording);
}

/**
 * Whether each clause of an answer has words of one clause of the wording, and these have moved. One
 * word alone does not show that its clause came along.
 */
function isOfMovedClauses(answer: AnswerWord[], wording: AnswerWord[]): boolean {
  const theirs = listClauses(wording).map(stemsOf);
  const known = stemsOf(wording);
  const places = listClauses(answer.filter(({ stem }) => known.has(stem))).map((words) =>
    words.length === 1
      ? -1
      : theirs.findIndex((clause) => words.every(({ stem }) => clause.has(stem))),
  );
  const isMoved = places.some((place, index) => place < (places[index - 1] ?? 0));
  return isMoved && !places.includes(-1);
}

/** The length of the longest row of stems that both have in one order. */
function countInOrder(one: string[], other: string[]): number {
  let before = other.map(() => 0);
  for (const stem of one) {
    const row: number[] = [];
    for (const [at, theirs] of other.entries()) {
      const left = row[at - 1] ?? 0;
      row.push(stem === theirs ? (before[at - 1] ?? 0) + 1 : Math.max(left, before[at] ?? 0));
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}

/**
 * The stems of an answer in the order of the wording where two of them are a noun and what belongs
 * to it: "the value is missing" is a missing value.
 */
function turnPairs(
  answer: AnswerWord[],
  wording: AnswerWord[],
  relations: ReadonlyMap<string, unknown>,
): string[] {
  // What stands before "before" and what after it is all that it says.
  const isBeside = (left: AnswerWord, right: AnswerWord) =>
    right.at - left.at === 1 && !relations.has(left.stem) && !relations.has(right.stem);
  const pairs = new Map(
    wording.slice(1).map((right, index) => {
      const left = wording[index] ?? right;
      return [`${right.stem} ${left.stem}`, isBeside(left, right)] as const;
    }),
  );
  const turned = [...answer];
  for (let index = 0; index + 1 < turned.length; index += 1) {
    const [left, right] = turned.slice(index, index + 2);
    if (left === undefined || right === undefined) break;
    const isPair = pairs.get(`${left.stem} ${right.stem}`);
    if (isPair === undefined || !(isPair || isBeside(left, right))) continue;
    turned.splice(index, 2, right, left);
    index += 1;
  }
  return turned.map(({ stem }) => stem);
}

/** How far apart two words may stand that belong together. */
const NEAR = 2;

/** Whether most words of an answer that stand side by side stand apart in the wording. */
export function isTornApart(answer: AnswerWord[], wording: AnswerWord[]): boolean {
  const places = new Map<string, At[]>();
  for (const [index, { stem, clause }] of wording.entries()) {
    places.set(stem, [...(places.get(stem) ?? []), { index, clause }]);
  }
  let balance = 0;
  for (const [index, word] of answer.slice(1).entries()) {
    const before = answer[index];
    if (before?.clause !== word.clause) continue;
    const left = places.get(before.stem);
    const right = places.get(word.stem);
    if (left !== undefined && right !== undefined) balance += isNear(left, right) ? 1 : -1;
  }
  return balance < -1;
}

interface At {
  index: number;
  clause: number;
}

function isNear(left: At[], right: At[]): boolean {
  return left.some((one) =>
    right.some(({ index, clause }) => clause === one.clause && Math.abs(index - one.index) <= NEAR),
  );
}
