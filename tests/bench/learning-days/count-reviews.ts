import { listAsked, listLessons, listTaught, shareOf, sum, type TaughtDay } from "./read-day.ts";
import type { Study, StudyDay } from "./study-day.ts";

/** More reviews than this are not promised for one day. */
const REVIEWS_A_DAY = 3;

/** Episodes from each miss to the one in which it is back; null where it never came. */
export function countReturns({ days }: Study): (number | null)[] {
  const taught = listTaught(days);
  return taught.slice(0, -1).flatMap((day, at) =>
    day.results
      .filter(({ result }) => result === "missed")
      .map(({ conceptId }) => {
        const after = taught.slice(at + 1).findIndex((later) => touches(later, conceptId));
        return after === -1 ? null : after + 1;
      }),
  );
}

function touches(day: TaughtDay, conceptId: string): boolean {
  return (
    listLessons(day).includes(conceptId) ||
    listAsked(day).some((asked) => asked.conceptId === conceptId)
  );
}

export interface DoneReviews {
  day: number;
  due: number;
  /** All of up to three. */
  expected: number;
  done: number;
}

/** What of the reviews that were due on each day was done in its episode; on a day that rested, nothing. */
export function countReviews({ days }: Study): DoneReviews[] {
  return days.map((day) => {
    const ordered = day.due.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
    const expected = ordered.slice(0, REVIEWS_A_DAY);
    const latest = expected.at(-1)?.dueOn ?? "";
    // Of those that are due since the same day any may have its turn, and what was missed before all.
    const eligible = day.due.filter(
      ({ conceptId, dueOn }) =>
        dueOn <= latest || day.diary.get(conceptId)?.lastResult === "missed",
    );
    const done = eligible.filter(({ conceptId }) => isDone(day, conceptId)).length;
    return {
      day: day.day,
      due: day.due.length,
      expected: expected.length,
      done: Math.min(done, expected.length),
    };
  });
}

function isDone(day: StudyDay, conceptId: string): boolean {
  return listTaught([day]).some((taught) => touches(taught, conceptId));
}

export function shareDone(reviews: readonly DoneReviews[]): number {
  return shareOf(
    sum(reviews.map(({ done }) => done)),
    sum(reviews.map(({ expected }) => expected)),
  );
}
