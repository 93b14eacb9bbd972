import type { AnswerWord } from "./types.ts";

/** Whether an answer says of what comes first that it comes later. */
export function isOutOfTime(answer: AnswerWord[], wording: AnswerWord[]): boolean {
  const theirs = new Map(wording.map(({ stem, when }) => [stem, when]));
  const shared = answer.flatMap(({ stem, when, isTime }) => {
    const wanted = theirs.get(stem);
    return wanted === undefined || isTime ? [] : [{ when, wanted }];
  });
  let balance = 0;
  for (const [index, one] of shared.entries()) {
    for (const other of shared.slice(index + 1)) {
      balance += Math.sign(one.when - other.when) * Math.sign(one.wanted - other.wanted);
    }
  }
  return balance < 0;
}
