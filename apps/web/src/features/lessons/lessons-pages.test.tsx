import { expect, test } from "vitest";

import type { Lesson } from "../../data/lessons.ts";
import { type Answers, BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { LessonPage } from "./pages/lesson-page.tsx";
import { LessonsPage } from "./pages/lessons-page.tsx";

const supply = { wanted: 4, lacking: 0, waiting: 0, givenUp: 0, hasModels: false };
const say = (id: string, text: string) => ({ id, text, claim: null });
const lesson: Lesson = {
  id: "one",
  courseId: "keys",
  conceptId: "lock",
  level: "beginner",
  variant: "teach",
  version: 2,
  writer: "template",
  model: null,
  promptVersion: null,
  editedBy: "mia",
  createdAt: 0,
  texts: [
    {
      language: "en",
      term: "Lock",
      lesson: [
        {
          ...say("a", "A lock keeps a door shut."),
          claim: { conceptId: "lock", quotes: ["Locks keep doors shut."], basis: "teacher" },
        },
      ],
      spoken: "locks",
      questions: [
        {
          kind: "recall",
          question: [say("b", "What does a lock do?")],
          answer: [say("c", "It keeps a door shut.")],
          accepted: [],
          keyTerms: [],
          choices: [],
        },
      ],
    },
  ],
};
const concepts = [{ id: "lock", term: "Lock", question: "What does a lock do?" }];

const answersOf = (answers: Answers): Answers => ({
  "courses.get": { ...course, isTaught: true, concepts },
  "lessons.list": [lesson],
  "lessons.supply": supply,
  ...answers,
});

const openLessons = (answers: Answers = {}) =>
  openPage({
    page: LessonsPage,
    route: "/teach/:id/lessons",
    path: "/teach/keys/lessons",
    role: "teacher",
    answers: answersOf(answers),
  });

test("lessons stand under what they teach, with who wrote them and how often", async () => {
  const { see, hrefs } = openLessons();
  await see("Lock", "Beginner · First time", "Version 2", "LearnLab's own writer");
  await see("edited by you", "All 4 lessons that your learners hear first are written.");
  expect(hrefs()).toEqual(["/teach/keys/lessons/lock.beginner.teach"]);
});

test("a lesson whose concept left the course stands last", async () => {
  const { see, place } = openLessons({
    "lessons.list": [{ ...lesson, id: "two", conceptId: "gone" }, lesson],
  });
  await see("No longer in the course");
  const titles = [...place.querySelectorAll("h2")].map(({ textContent }) => textContent);
  expect(titles).toEqual(["Lock", "No longer in the course"]);
});

test("what is not written yet is written on demand, and a refusal is said", async () => {
  const { see, api, place } = openLessons({
    "lessons.list": [],
    "lessons.supply": { ...supply, lacking: 3 },
    "lessons.fill": refuse({ reason: "account.forbidden", details: {} }, "FORBIDDEN"),
  });
  await see("No lessons yet", "3 of the 4 lessons", "Write 3 lessons");
  press(place, "Write 3 lessons");
  await see("You don't have access to this.");
  api.change({ "lessons.fill": { ...supply, lacking: 3, waiting: 3 } });
  press(place, "Try again");
  await see("3 lessons are being written");
  expect(api.sent("lessons.fill")).toEqual([{ courseId: "keys" }, { courseId: "keys" }]);
});

test("lessons that do not load can be asked for again", async () => {
  const { see, api, place } = openLessons({ "lessons.list": BROKEN });
  await see("Something went wrong on our side. Please try again.");
  api.change({ "lessons.list": [lesson] });
  press(place, "Try again");
  await see("Beginner · First time");
});

const openLesson = (answers: Answers = {}) =>
  openPage({
    page: LessonPage,
    route: "/teach/:id/lessons/:lesson",
    path: "/teach/keys/lessons/lock.beginner.teach",
    role: "teacher",
    answers: answersOf(answers),
  });

function write(place: HTMLElement, text: string): void {
  const area = place.querySelector("textarea");
  if (area === null) throw new Error("There is nothing to write in.");
  area.value = text;
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

test("a lesson is read part by part", async () => {
  const { see, heading } = openLesson();
  await see(
    "A lock keeps a door shut.",
    "By a teacher",
    "Question: what it is",
    "What does a lock do?",
  );
  expect(heading()).toBe("Lock");
});

test("a sentence is changed and saved; what else is in the lesson is not sent", async () => {
  const { see, api, place } = openLesson({ "lessons.edit": undefined });
  await see("A lock keeps a door shut.");
  press(place, "Edit");
  await see("No changes yet");
  write(place, "A lock keeps doors shut.");
  await see("1 sentence changed");
  press(place, "Save the changes");
  await see("Saved. Future episodes will say this.");
  expect(api.sent("lessons.edit")).toEqual([
    {
      lessonId: "one",
      language: "en",
      sentences: [{ id: "a", text: "A lock keeps doors shut." }],
    },
  ]);
});

test("the focus goes to the words when editing begins, and back to where it began", async () => {
  const { see, place } = openLesson();
  await see("A lock keeps a door shut.");
  press(place, "Edit");
  await see("No changes yet");
  expect(document.activeElement).toBe(place.querySelector("textarea"));
  press(place, "Cancel");
  await see("Edit");
  expect(document.activeElement?.textContent).toBe("Edit");
});

test("a lesson is withdrawn after a question, and is back with undo, or why not is said", async () => {
  const { see, api, place, path } = openLesson({
    "lessons.withdraw": undefined,
    "lessons.restore": undefined,
  });
  await see("Withdraw");
  press(place, "Withdraw");
  await see("Withdraw this lesson?");
  expect(api.sent("lessons.withdraw")).toEqual([]);
  press(place, "Withdraw");
  await see("The lesson was withdrawn.");
  expect(path()).toBe("/teach/keys/lessons");
  expect(api.sent("lessons.withdraw")).toEqual([{ lessonId: "one" }]);
  press(place, "Undo");
  await see("The lesson is back.");
  expect(api.sent("lessons.restore")).toEqual([{ lessonId: "one" }]);

  const late = openLesson({
    "lessons.withdraw": undefined,
    "lessons.restore": refuse({ reason: "lesson.changed", details: {} }),
  });
  await late.see("Withdraw");
  press(late.place, "Withdraw");
  await late.see("Withdraw this lesson?");
  press(late.place, "Withdraw");
  await late.see("The lesson was withdrawn.");
  press(late.place, "Undo");
  await late.see("in the meantime");
});

test("a lesson that is not there says so, with the way to the others", async () => {
  const { see, hrefs } = openLesson({ "lessons.list": [] });
  await see("Lesson not found", "It was withdrawn.");
  expect(hrefs()).toContain("/teach/keys/lessons");
});

test("a lesson that does not load can be asked for again", async () => {
  const { see, api, place } = openLesson({ "courses.get": BROKEN });
  await see("Something went wrong on our side. Please try again.");
  api.change(answersOf({}));
  press(place, "Try again");
  await see("A lock keeps a door shut.");
});
