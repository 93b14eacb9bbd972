import type { Component } from "solid-js";
import { beforeEach, expect, test } from "vitest";

import { BROKEN } from "../../testing/fake-api.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { placeOnScreen } from "../../testing/place-on-screen.ts";
import { course } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { ConceptsSide } from "./pages/concepts-side.tsx";
import { OverviewSide } from "./pages/overview-side.tsx";
import { ResultsSide } from "./pages/results-side.tsx";
import { TaughtCoursePage } from "./pages/taught-course-page.tsx";
import { TeachPage } from "./pages/teach-page.tsx";

const own = { ...course, id: "birds", title: "Birds", isTaught: true, joinCode: "BIRDS7" };
const full = { wanted: 4, lacking: 0, waiting: 0, givenUp: 0, hasModels: false };
const attention = [
  {
    courseId: "birds",
    learners: 3,
    silent: 2,
    overruled: 1,
    withdrawn: 0,
    proposed: 0,
    problems: 0,
    unapproved: 0,
    unapprovedSince: null,
  },
];
const concepts = [{ id: "wing", term: "Wing", question: "What is a wing for?" }];

beforeEach(() => void placeOnScreen());

test("a teacher sees the courses that are theirs, and what each lacks", async () => {
  const { see, heading, text, hrefs, api } = openPage({
    page: TeachPage,
    role: "teacher",
    answers: {
      "courses.list": [course, own],
      "courses.attention": attention,
      "lessons.supply": { ...full, lacking: 3 },
    },
  });
  await see("Birds", "2 concepts", "3 lessons are not written yet.");
  expect(heading()).toBe("Your courses");
  expect(text()).not.toContain("Cryptography");
  await see(
    "3 learners",
    "A learner corrected 1 result this week",
    "2 learners have not listened this week",
  );
  expect(hrefs()).toEqual([
    "/teach/new",
    "/teach/birds/results",
    "/teach/birds/learners",
    "/teach/birds",
  ]);
  expect(api.sent("lessons.supply")).toEqual([{ courseId: "birds" }]);
});

test("an admin sees every course; one with all its lessons says so", async () => {
  const { see } = openPage({
    page: TeachPage,
    role: "admin",
    answers: {
      "courses.list": [course, own],
      "courses.attention": attention,
      "lessons.supply": full,
    },
  });
  await see("Cryptography", "Birds", "All the lessons that your learners hear next are written.");
});

test("of many courses the most urgent is listed first, and what one lacks is asked once it is seen", async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    ...own,
    id: `c${at}`,
    title: `No. ${at}`,
  }));
  const screen = placeOnScreen((element) => element.textContent.includes("No. 0"));
  const { see, text, place, api } = openPage({
    page: TeachPage,
    role: "teacher",
    answers: {
      "courses.list": many,
      "courses.attention": many.flatMap(({ id: courseId }) =>
        attention.map((one) => ({ ...one, courseId, silent: 0 })),
      ),
      "lessons.supply": full,
    },
  });
  const wants = () => text().split("A learner corrected 1 result").length - 1;
  await see("No. 11", "Show all 12", "All the lessons that your learners hear next are written.");
  expect(wants()).toBe(8);
  expect(api.sent("lessons.supply")).toEqual([{ courseId: "c0" }]);
  press(place, "Show all 12");
  expect(wants()).toBe(12);
  expect(text()).not.toContain("Show all");
  screen.scroll((element) => element.textContent.includes("No. 11"));
  await expect.poll(() => api.sent("lessons.supply")).toHaveLength(2);
  expect(api.sent("lessons.supply")[1]).toEqual({ courseId: "c11" });
});

test("who teaches nothing yet is led to a first course", async () => {
  const { see, hrefs } = openPage({
    page: TeachPage,
    role: "teacher",
    answers: { "courses.list": [course] },
  });
  await see("Start with a course of your own", "Create your first course");
  expect(hrefs()).toEqual(["/teach/new", "/teach/new"]);
});

test("for a learner there is nothing here, and nothing is asked", async () => {
  const { see, api } = openPage({ page: TeachPage });
  await see("Page not found");
  expect(api.sent("courses.list")).toEqual([]);
});

test("courses that do not load can be asked for again", async () => {
  const { see, api, place } = openPage({
    page: TeachPage,
    role: "teacher",
    answers: { "courses.list": BROKEN, "courses.attention": attention, "lessons.supply": full },
  });
  await see("That didn't work");
  api.change({ "courses.list": [own] });
  press(place, "Try again");
  await see("Birds");
});

/** A side of a course, within the course as the router has it. */
const openSide = (side: Component, path: string, answers: Opened["answers"]) =>
  openPage({
    page: () => <TaughtCoursePage>{side({})}</TaughtCoursePage>,
    route: `/teach/:id${path}`,
    path: `/teach/birds${path}`,
    role: "teacher",
    answers,
  });
const openTaught = (answers: Opened["answers"]) => openSide(OverviewSide, "", answers);

test("a taught course says what it is, what is next, and leads to each of its sides", async () => {
  const { see, heading, hrefs, place } = openTaught({ "courses.get": { ...own, concepts } });
  await see("How secrets are kept.", "Beginner", "Share it with your learners");
  expect(heading()).toBe("Birds");
  expect(document.title).toContain("Overview · Birds");
  expect(hrefs()).toEqual([
    "/teach",
    "/teach/birds",
    "/teach/birds/learners",
    "/teach/birds/results",
    "/teach/birds/concepts",
    "/teach/birds/materials",
    "/teach/birds/lessons",
    "/teach/birds/recordings",
    "/teach/birds/approvals",
    "/teach/birds/sharing",
    "/teach/birds/sharing",
  ]);
  expect(place.querySelector("nav [aria-current=page]")?.textContent).toBe("Overview");
});

test("a course without concepts says so, and leads to its materials", async () => {
  const { see, place, hrefs } = openSide(ConceptsSide, "/concepts", {
    "courses.get": { ...own, concepts: [] },
    "concepts.taught": {
      concepts: [],
      links: [],
      suggested: [],
      language: "en",
      canTranslate: false,
    },
    "proposals.list": [],
  });
  await see("This course has no concepts yet.", "Add a material");
  expect(hrefs().filter((href) => href === "/teach/birds/materials")).toHaveLength(2);
  expect(place.querySelector("nav [aria-current=page]")?.textContent).toBe("Concepts");
});

test("a taught course that does not load can be asked for again", async () => {
  const { see, api, place, heading } = openTaught({ "courses.get": BROKEN });
  await see("Something went wrong on our side. Please try again.", "Reference a-request");
  expect(heading()).toBe("Your courses");
  api.change({ "courses.get": { ...own, concepts } });
  press(place, "Try again");
  await see("How secrets are kept.");
});

test("a teacher opens the answers that learners corrected, also at a second try", async () => {
  const corrected = {
    reviewId: "one",
    learnerName: "Ada",
    term: "Wing",
    texts: [{ language: "en" as const, question: "What is a wing for?", answer: "For flying." }],
    answer: "It lifts the bird",
    previousResult: "missed" as const,
    previousSource: "verdict" as const,
    // Noon, wherever it is looked at.
    overruledAt: new Date(2020, 2, 4, 12).getTime(),
  };
  const { see, api, place } = openSide(ResultsSide, "/results", {
    "courses.get": { ...own, concepts },
    "courses.missed": [],
    "courses.heardLessons": [],
    "problems.listOfCourse": { problems: [], nextCursor: null, counts: { open: 0, answered: 0 } },
    "quizScores.list": { areNamed: true, learners: [], scores: [] },
    "courses.overruled": BROKEN,
  });
  await see("Answers that learners corrected");
  expect(api.sent("courses.overruled")).toEqual([]);
  unfold(place);
  await see("Something went wrong on our side. Please try again.");
  const gone = { ...corrected, reviewId: "two", texts: [], answer: "", term: "Feather" };
  const unnamed = { ...corrected, reviewId: "three", learnerName: null, term: "Beak" };
  api.change({ "courses.overruled": [corrected, gone, unnamed] });
  press(place, "Try again");
  await see(
    "Answered: It lifts the bird",
    "Expected: For flying.",
    "Ada on Mar 4, 2020; it counted as missed",
    "Feather",
  );
  const said = [...place.querySelectorAll("li > p:last-child")].map((line) => line.textContent);
  expect(said.at(-1)).toBe("Mar 4, 2020; it counted as missed");
});

test("where nobody corrected anything, it says so", async () => {
  const { see, place } = openSide(ResultsSide, "/results", {
    "courses.get": { ...own, concepts },
    "courses.missed": [],
    "courses.heardLessons": [],
    "problems.listOfCourse": { problems: [], nextCursor: null, counts: { open: 0, answered: 0 } },
    "quizScores.list": { areNamed: true, learners: [], scores: [] },
    "courses.overruled": [],
  });
  await see("Answers that learners corrected");
  unfold(place);
  await see("Nobody has said “I was right” yet.");
});

function unfold(place: HTMLElement): void {
  const fold = place.querySelector("details");
  if (fold === null) throw new Error("There is nothing to open.");
  fold.open = true;
  fold.dispatchEvent(new Event("toggle"));
}
