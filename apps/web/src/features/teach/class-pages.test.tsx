import { expect, test } from "vitest";

import { openPage } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { listWants } from "./list-wants.ts";
import { LearnersSide } from "./pages/learners-side.tsx";
import { ResultsSide } from "./pages/results-side.tsx";

const totals = { learners: 30, active: 12, due: 4, weak: 5, answers: 60, overruled: 1 };
const ada = {
  enrollmentId: "one",
  userId: "ada",
  name: "Ada",
  joinedAt: 0,
  lastHeardAt: 1,
  due: 2,
  weak: 1,
  answers: 7,
  overruled: 1,
};
const bob = { ...ada, userId: "bob", name: "Bob", lastHeardAt: null, due: 0, weak: 0, answers: 0 };
const page = { totals, areNamed: true, learners: [ada], nextCursor: null };

const openLearners = (learners: typeof page | { nextCursor: string } | object) =>
  openPage({
    page: LearnersSide,
    route: "/teach/:id/learners",
    path: "/teach/birds/learners",
    role: "teacher",
    answers: {
      "courses.learners": ({ cursor }) =>
        cursor === "more" ? { ...page, learners: [bob] } : { ...page, ...learners },
    },
  });

test("a teacher sees the class as a whole and each learner, page by page", async () => {
  const { see, api, place } = openLearners({ nextCursor: "more" });
  await see("Listened this week", "12", "Ada", "7 answers", "2 due", "1 weak", "1 corrected");
  press(place, "Show more");
  await see("Bob", "has not listened yet");
  expect(place.querySelectorAll("li p.font-semibold")).toHaveLength(2);
  expect(api.sent("courses.learners")).toEqual([
    { courseId: "birds", cursor: null },
    { courseId: "birds", cursor: "more" },
  ]);
});

test("where nobody is named the page says so, and shows the whole", async () => {
  const { see, text } = openLearners({ areNamed: false, learners: [] });
  await see("no names", "30");
  expect(text()).not.toContain("Ada");
});

test("a course without learners leads to its link", async () => {
  const { see, hrefs } = openLearners({ totals: { ...totals, learners: 0 }, learners: [] });
  await see("Nobody has joined this course yet");
  expect(hrefs()).toEqual(["/teach/birds/sharing"]);
});

test("what is missed most stands with what was answered", async () => {
  const { see } = openPage({
    page: ResultsSide,
    route: "/teach/:id/results",
    path: "/teach/birds/results",
    role: "teacher",
    answers: {
      "courses.get": { ...course, concepts: [] },
      "courses.overruled": [],
      "quizScores.list": { areNamed: true, learners: [], scores: [] },
      "courses.missed": [
        { conceptId: "w", term: "Wing", kind: "why", asked: 4, missed: 3, answers: ["To swim"] },
      ],
    },
  });
  await see("Wing", "3 of 4 answers were not right", "Answered: To swim");
});

test("what keeps a course from being heard comes before what may wait", () => {
  const known = { learners: 2, silent: 2, overruled: 0, withdrawn: 1, proposed: 0 };
  const wants = listWants(
    [
      { id: "birds", title: "Birds", conceptCount: 3 },
      { id: "empty", title: "Empty", conceptCount: 0 },
      { id: "fresh", title: "Fresh", conceptCount: 3 },
      { id: "read", title: "Read", conceptCount: 0 },
    ],
    [
      { courseId: "birds", ...known },
      { courseId: "empty", ...known, withdrawn: 0 },
      { courseId: "fresh", ...known, learners: 0, silent: 0, withdrawn: 0 },
      { courseId: "read", ...known, withdrawn: 0, proposed: 7 },
    ],
  );
  expect(wants.map(({ what, href }) => [what, href])).toEqual([
    ["concepts", "/teach/empty/materials"],
    ["proposed", "/teach/read/concepts"],
    ["withdrawn", "/teach/birds/lessons"],
    ["learners", "/teach/fresh/sharing"],
    ["silent", "/teach/birds/learners"],
  ]);
});
