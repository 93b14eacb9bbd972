import { expect, test } from "vitest";

import type { AnswerResult } from "../../episodes/index.ts";
import { addDays } from "../../shared/index.ts";
import { isMastered, type ReviewedDay, type Schedule, scheduleReviews } from "./schedule.ts";

const FIRST = "2026-11-01";
const review = (localDate: string, result: AnswerResult = "had"): ReviewedDay => ({
  result,
  reviewedAt: Date.parse(localDate),
  localDate,
});

/** Answers right on each day that it is due, so often. */
function answerWhenDue(times: number): { schedule: Schedule; days: string[] } {
  const days = [FIRST];
  for (;;) {
    const schedule = scheduleReviews(days.map((day) => review(day)));
    if (schedule === null) throw new Error("There is a review.");
    if (days.length === times || schedule.dueOn === null) return { schedule, days };
    days.push(schedule.dueOn);
  }
}

test("what was never answered has no schedule", () => {
  expect(scheduleReviews([])).toBeNull();
});

test.each([
  ["missed", FIRST],
  ["half", "2026-11-03"],
  ["had", "2026-11-04"],
] as const)("a first answer that was %s is due on %s", (result, dueOn) => {
  expect(scheduleReviews([review(FIRST, result)])).toMatchObject({
    dueOn,
    reps: 1,
    lapses: 0,
    rights: result === "had" ? 1 : 0,
    reviewedOn: FIRST,
  });
});

test("who is right each time is asked after longer and longer", () => {
  const { days } = answerWhenDue(5);
  const gaps = days
    .slice(1)
    .map((day, at) => (Date.parse(day) - Date.parse(days[at] ?? "")) / 864e5);
  expect(gaps).toEqual(gaps.toSorted((one, other) => one - other));
  expect(new Set(gaps).size).toBe(gaps.length);
  expect(gaps[0]).toBe(3);
});

test("a miss is due at once, also after long right answers, and begins shorter than before", () => {
  const { schedule, days } = answerWhenDue(4);
  const day = schedule.dueOn ?? "";
  const before = days.map((on) => review(on));
  const missed = scheduleReviews([...before, review(day, "missed")]);
  expect(missed).toMatchObject({ dueOn: day, lapses: 1, rights: 0 });
  expect(missed?.stability).toBeLessThan(schedule.stability);
  const regained = scheduleReviews([...before, review(day, "missed"), review(addDays(day, 1))]);
  expect(regained?.rights).toBe(1);
  expect(Date.parse(regained?.dueOn ?? "")).toBeGreaterThan(Date.parse(addDays(day, 1)));
});

test("what is mastered is checked once after 180 days, and leaves when that went well", () => {
  const mastered = answerWhenDue(9);
  const reviewed = mastered.days.map((day) => review(day));
  const at = reviewed.findIndex((_, index) => {
    const schedule = scheduleReviews(reviewed.slice(0, index + 1));
    return schedule !== null && isMastered(schedule);
  });
  const known = reviewed.slice(0, at + 1);
  const schedule = scheduleReviews(known);
  const last = known.at(-1)?.localDate ?? "";
  expect(schedule?.dueOn).toBe(addDays(last, 180));
  const early = scheduleReviews([...known, review(addDays(last, 5))]);
  expect(early?.dueOn).toBe(addDays(last, 185));
  const checked = [...known, review(addDays(last, 180))];
  expect(scheduleReviews(checked)?.dueOn).toBeNull();
  expect(scheduleReviews([...checked, review(addDays(last, 200))])?.dueOn).toBeNull();
  const forgotten = addDays(last, 180);
  expect(scheduleReviews([...known, review(forgotten, "missed")])?.dueOn).toBe(forgotten);
});

test("one right answer, however strong, is not mastery, and half is not right", () => {
  const strong = {
    dueOn: null,
    difficulty: 5,
    reps: 9,
    lapses: 0,
    lastReviewedAt: 0,
    reviewedOn: FIRST,
  };
  expect(isMastered({ ...strong, stability: 90, rights: 1 })).toBe(false);
  expect(isMastered({ ...strong, stability: 59, rights: 2 })).toBe(false);
  expect(isMastered({ ...strong, stability: 60, rights: 2 })).toBe(true);
  expect(scheduleReviews([review(FIRST), review("2026-11-03", "half")])?.rights).toBe(0);
});

test("the order in which reviews arrive does not matter, and a day never comes before the last one", () => {
  const days = [review(FIRST), review("2026-11-04", "half"), review("2026-11-09", "missed")];
  expect(scheduleReviews(days.toReversed())).toEqual(scheduleReviews(days));
  const moved = [
    review("2026-11-04"),
    { ...review("2026-11-03"), reviewedAt: Date.parse("2026-11-05") },
  ];
  expect(scheduleReviews(moved)?.reviewedOn).toBe("2026-11-04");
});
