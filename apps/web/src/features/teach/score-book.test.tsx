import { expect, test } from "vitest";

import { refuse } from "../../testing/fake-api.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { choose, fill, press } from "../../testing/show-part.tsx";
import { ScoreFile } from "./parts/scores/score-file.tsx";
import { ResultsSide } from "./pages/results-side.tsx";

const DAY = Date.parse("2026-11-20T12:00:00Z");
const score = {
  id: "s1",
  courseId: "keys",
  userId: "ada",
  learnerName: "Ada",
  conceptId: null,
  subject: "Codes",
  percent: 40,
  takenAt: DAY,
};
const learners = [
  { userId: "ada", name: "Ada", email: "ada@people.test" },
  { userId: "ben", name: "Ben", email: "ben@people.test" },
];
const book = { areNamed: true, learners, scores: [score] };
const saved = { ...score, id: "s2", userId: "ben", percent: 85, isReplacing: false, before: null };

function openResults(answers: Opened["answers"] = {}) {
  const page = openPage({
    page: ResultsSide,
    route: "/teach/:id/results",
    path: "/teach/keys/results",
    role: "teacher",
    answers: {
      "courses.get": { ...course, isTaught: true, concepts: [] },
      "courses.missed": [],
      "courses.heardLessons": [],
      "courses.overruled": [],
      "problems.listOfCourse": { problems: [], nextCursor: null, counts: { open: 0, answered: 0 } },
      "quizScores.list": book,
      ...answers,
    },
  });
  const chooseInMenu = (item: string) => {
    page.place.querySelector<HTMLElement>("[aria-label='More for Ada, Codes']")?.click();
    const items = [...page.place.querySelectorAll<HTMLElement>("[role=menuitem]")];
    items.find(({ textContent }) => textContent === item)?.click();
  };
  return { ...page, chooseInMenu };
}

test("a score is entered by form, what is missing is said, and the entry is undone", async () => {
  const { see, place, api } = openResults({
    "quizScores.save": [saved],
    "quizScores.remove": undefined,
  });
  await see("Ada", "Codes", "40%");
  press(place, "Enter a score");
  await see("Learner", "Percent right");
  press(place, "Enter the score");
  await see("Choose a learner.", "Say what the quiz was about.", "Enter a whole number");
  choose(place, "Learner", "ben");
  fill(place, "Subject", "Codes");
  fill(place, "Percent right", "８５ %");
  fill(place, "Day of the quiz", "2026-11-20");
  press(place, "Enter the score");
  await see("The score of Ben in “Codes” is entered.");
  expect(api.sent("quizScores.save")).toEqual([
    {
      courseId: "keys",
      scores: [
        {
          learner: { userId: "ben" },
          about: { subject: "Codes" },
          percent: 85,
          takenOn: "2026-11-20",
        },
      ],
    },
  ]);
  press(place, "Undo");
  await expect.poll(() => api.sent("quizScores.remove")).toEqual([{ scoreId: "s2" }]);
});

test("a score that took the place of another one is put back by the undo", async () => {
  const { see, place, api } = openResults({
    "quizScores.save": [{ ...saved, isReplacing: true, before: 40 }],
    "quizScores.correct": undefined,
  });
  await see("Ada");
  press(place, "Enter a score");
  await see("Learner");
  choose(place, "Learner", "ben");
  fill(place, "Subject", "Codes");
  fill(place, "Percent right", "85");
  fill(place, "Day of the quiz", "2026-11-20");
  press(place, "Enter the score");
  await see("is entered.");
  press(place, "Undo");
  const back = { scoreId: "s2", percent: 40, takenOn: "2026-11-20" };
  await expect.poll(() => api.sent("quizScores.correct")).toEqual([back]);
});

test("a score that took the place of one that is not told has no way back, and says that it replaced one", async () => {
  const { see, place, text } = openResults({
    "quizScores.list": { areNamed: false, learners: [], scores: [] },
    "quizScores.save": [{ ...saved, isReplacing: true, before: null }],
  });
  await see("teachers don't see names");
  press(place, "Enter a score");
  await see("Email address of the learner");
  fill(place, "Email address of the learner", "ben@people.test");
  fill(place, "Subject", "Codes");
  fill(place, "Percent right", "85");
  fill(place, "Day of the quiz", "2026-11-20");
  press(place, "Enter the score");
  await see("It replaced an earlier one of that day.");
  expect(text()).not.toContain("Undo");
});

test("a removed score comes back by the undo, as it was", async () => {
  const { see, place, api, chooseInMenu } = openResults({
    "quizScores.remove": undefined,
    "quizScores.save": [{ ...score, isReplacing: false, before: null }],
  });
  await see("Codes");
  chooseInMenu("Remove");
  await see("The score of Ada in “Codes” is removed.");
  press(place, "Undo");
  await expect
    .poll(() => api.sent("quizScores.save"))
    .toEqual([
      {
        courseId: "keys",
        scores: [
          {
            learner: { userId: "ada" },
            about: { subject: "Codes" },
            percent: 40,
            takenOn: "2026-11-20",
          },
        ],
      },
    ]);
});

test("a score is corrected, and one that stands on that day already is named", async () => {
  const { see, place, api, chooseInMenu } = openResults({
    "quizScores.correct": refuse({ reason: "quizScores.same_day", details: {} }, "CONFLICT"),
  });
  await see("Codes");
  chooseInMenu("Correct");
  await see("Correct the score");
  fill(place, "Percent right", "55");
  fill(place, "Day of the quiz", "2026-11-18");
  press(place, "Save");
  await see("This learner already has a score in this subject on that day.");
  api.change({ "quizScores.correct": undefined });
  press(place, "Save");
  await see("The score is corrected.");
  const sent = { scoreId: "s1", percent: 55, takenOn: "2026-11-18" };
  expect(api.sent("quizScores.correct")).toEqual([sent, sent]);
});

test("where nobody is named scores are entered by email address and not listed", async () => {
  const { see, place, text } = openResults({
    "problems.listOfCourse": { problems: [], nextCursor: null, counts: { open: 0, answered: 0 } },
    "quizScores.list": { areNamed: false, learners: [], scores: [] },
  });
  await see("teachers don't see names");
  press(place, "Enter a score");
  await see("Email address of the learner");
  expect(text()).not.toContain("Ada");
});

test("a file is shown line by line before it is kept: what changes, and each line that is left out", async () => {
  const row = { userId: "ada", name: "Ada", conceptId: null, subject: "Codes" };
  const { see, place, api } = openPage({
    page: () => <ScoreFile courseId="keys" onDone={() => {}} />,
    route: "/",
    role: "teacher",
    answers: {
      "quizScores.preview": {
        scores: [
          { ...row, line: 2, percent: 60, isReplacing: true, before: 40, takenOn: "2026-11-20" },
          { ...row, line: 4, percent: 70, isReplacing: true, before: null, takenOn: "2026-11-21" },
        ],
        faults: [{ line: 3, fault: "percent_fraction", text: "ada@people.test;Codes;0,85" }],
        missing: [],
      },
      "quizScores.save": [{ ...score, percent: 60, isReplacing: true, before: 40 }],
    },
  });
  await see("Choose a file");
  press(place, "Choose a file");
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  const file = new File(["email,subject,percent,date\n"], "scores.csv");
  Object.defineProperty(input, "files", { value: [file] });
  input?.dispatchEvent(new Event("change"));
  await see("1 line is left out", "Line 3: the percent is a fraction.", "0,85");
  await see("2 scores can be entered", "60% instead of 40%", "70% instead of an earlier score");
  expect(api.sent("quizScores.preview")).toEqual([
    { courseId: "keys", csv: "email,subject,percent,date\n" },
  ]);
  press(place, "Enter 2 scores");
  await see("1 score is entered.");
  expect(api.sent("quizScores.save")).toMatchObject([
    { scores: [{ percent: 60 }, { percent: 70 }] },
  ]);
});
