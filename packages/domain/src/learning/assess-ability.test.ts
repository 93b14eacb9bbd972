import { expect, test } from "vitest";

import { assessAbility, findWeakSubjects } from "./assess-ability.ts";

const score = (subject: string, percent: number) => ({
  courseId: "course",
  subject,
  conceptId: null,
  percent,
  takenAt: 1,
});

test("with fewer than five scores the chosen level stands", () => {
  expect(assessAbility([score("Keys", 100)], "beginner")).toEqual({
    level: "beginner",
    basis: "chosen",
    averagePercent: null,
  });
});

test.each([
  [59, "beginner"],
  [60, "intermediate"],
  [79, "intermediate"],
  [80, "advanced"],
] as const)("an average of %i percent is %s", (percent, level) => {
  const scores = Array.from({ length: 5 }, () => score("Keys", percent));
  expect(assessAbility(scores, "beginner")).toMatchObject({ level, basis: "scores" });
});

test("weak is what averages under 60 percent, the weakest first", () => {
  const scores = [score("Keys", 50), score("Keys", 60), score("Joins", 20), score("Views", 61)];
  expect(findWeakSubjects(scores).map(({ subject, percent }) => [subject, percent])).toEqual([
    ["Joins", 20],
    ["Keys", 55],
  ]);
});
