import { listClauses, stemsOf } from "./list-clauses.ts";
import type { AnswerWord } from "./types.ts";

/** Whether at least half of the statements are about another thing named in the question. */
export function isSaidOfAnother(
  answer: AnswerWord[],
  wording: AnswerWord[],
  asked: ReadonlySet<string>,
): boolean {
  const named = stemsOf(answer).intersection(stemsOf(wording)).intersection(asked);
  const own = findOwners(answer, named);
  const theirs = findOwners(wording, named);
  const shared = [...own].filter(([stem]) => theirs.has(stem));
  const other = shared.filter(([stem, owners]) => {
    const wanted = theirs.get(stem) ?? [];
    return !owners.some((one) => wanted.some((two) => one.isSubsetOf(two) || two.isSubsetOf(one)));
  });
  return other.length > 0 && other.length * 2 >= shared.length;
}

/**
 * The subject of each word: the last sequence of named words before it in its clause, else the first after
 * it, else the previous one. A sequence such as "left join" is one thing.
 */
function findOwners(words: AnswerWord[], named: ReadonlySet<string>): Map<string, Set<string>[]> {
  const owners = new Map<string, Set<string>[]>();
  const rows = listRows(words, named);
  for (const [index, { stem, clause }] of words.entries()) {
    if (named.has(stem)) continue;
    const before = rows.findLast((row) => row.from < index);
    const after = rows.find((row) => row.from > index && row.clause === clause);
    const owner = before?.clause === clause ? before : (after ?? before);
    if (owner !== undefined) owners.set(stem, [...(owners.get(stem) ?? []), owner.stems]);
  }
  return owners;
}

function listRows(words: AnswerWord[], named: ReadonlySet<string>) {
  const rows: { from: number; clause: number; stems: Set<string> }[] = [];
  let isInRow = false;
  for (const [index, { stem, clause }] of words.entries()) {
    const last = rows.at(-1);
    if (!named.has(stem)) isInRow = false;
    else if (isInRow && last?.clause === clause) last.stems.add(stem);
    else {
      rows.push({ from: index, clause, stems: new Set([stem]) });
      isInRow = true;
    }
  }
  return rows;
}

/**
 * Whether an answer says of one thing that is named what a wording says of another one, such as of the
 * inner join what holds for the left one.
 */
export function isOwnerConflict(
  answer: ReadonlySet<string>,
  wording: ReadonlySet<string>,
  named: ReadonlySet<string>,
): boolean {
  const theirs = wording.intersection(named);
  const own = answer.intersection(named);
  return !own.isSubsetOf(theirs) && !theirs.isSubsetOf(own);
}

/**
 * Whether an answer that names none of two things says of them in turn what a wording says, with the
 * turns exchanged: "what you may do, who you are" for "the first asks who you are, the second what you may do".
 */
export function isOutOfTurn(
  answer: AnswerWord[],
  wording: AnswerWord[],
  named: ReadonlySet<string>,
): boolean {
  if (named.size < 2 || !stemsOf(answer).isDisjointFrom(named)) return false;
  const theirs = listClauses(wording).map(stemsOf);
  const turns = listClauses(answer).flatMap((words) => {
    const stems = stemsOf(words);
    const shares = theirs.map((clause) => clause.intersection(stems).size);
    const most = Math.max(...shares);
    return most === 0 ? [] : [shares.indexOf(most)];
  });
  return turns.some((turn, index) => turn < (turns[index - 1] ?? 0));
}
