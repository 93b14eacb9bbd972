import { expect, onTestFinished, test, vi } from "vitest";

import { openPage } from "../../testing/open-page.tsx";
import { course, episode, spoken, unmet, unmetConcept } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { CoursePage } from "./pages/course-page.tsx";

const concepts = [{ id: "lock", term: "Lock", question: "What does a lock do?" }];
const joined = {
  ...course,
  isEnrolled: true,
  concepts: [...concepts, { id: "key", term: "K".repeat(80), question: "What is a key?" }],
};
const nothing = { concepts: [], quizzes: 0, percent: null, episodes: [], files: [] };
const states = {
  ...unmet,
  concepts: [unmetConcept, { ...unmetConcept, conceptId: "key", term: "K".repeat(80) }],
  counts: { ...unmet.counts, notYet: 2 },
};
const openJoined = (study: object, path = "/courses/keys", state: Partial<typeof unmet> = {}) =>
  openPage({
    page: CoursePage,
    route: "/courses/:id",
    path,
    answers: {
      "courses.get": joined,
      "courses.study": { ...nothing, ...study },
      "learning.state": { ...states, ...state },
      "concepts.choices": [],
    },
  });
const lock = { conceptId: "lock", episodes: 2, finished: 1, quizzes: 1, percent: 40 };

test("who studies a course sees where they stand with the numbers, its files, and makes an episode on it", async () => {
  const file = { id: "reader", courseId: "keys", contentType: "text/markdown", createdAt: 0 };
  const { see, hrefs, place, text } = openJoined(
    { files: [{ ...file, title: "Reader", sizeBytes: 4100 }] },
    "/courses/keys",
    {
      counts: { notYet: 3, learning: 4, mastered: 1, due: 2 },
      ability: {
        level: "intermediate",
        basis: "results",
        percent: 68,
        answers: { right: 12, half: 1, count: 20 },
        quizzes: { count: 3, percent: 62 },
      },
      weak: [
        { conceptId: "lock", subject: "Lock", reason: { kind: "missed", right: 1, count: 3 } },
        { conceptId: null, subject: "Codes", reason: { kind: "quiz", percent: 40, quizzes: 2 } },
        { conceptId: "key", subject: "Keys", reason: { kind: "answers", right: 1, count: 4 } },
      ],
      scores: [{ subject: "Codes", conceptId: null, percent: 35, takenAt: Date.now() }],
    },
  );
  await see("Mastered", "Learning", "Not yet", "2 are due");
  const numbers = [...place.querySelectorAll("dl dd")].map(({ textContent }) => textContent);
  expect(numbers).toEqual(["1", "4", "3", "2 are due"]);
  await see("Intermediate", "12 of 20 answers right", "1 half right", "3 quizzes, 62% on average");
  await see("68% right so far; a quiz counts as five answers.");
  await see("Weak points", "missed last time", "1 of 3 answers right", "40% in 2 quizzes");
  await see("1 of 4 answers right", "Quiz scores", "35%");
  expect(text()).not.toContain("The first one counts here.");
  expect(hrefs()).toContain("/make?course=keys&concept=lock");
  await see("Files", "Reader", "4.1 kB");
  expect(hrefs()).toContain("/make?course=keys");
  expect(hrefs()).toContain("/materials/reader");
  const tabs = [...place.querySelectorAll("[role=tab]")].map(({ textContent }) => textContent);
  expect(tabs).toEqual(["Overview", "Concepts", "Episodes"]);
});

test("the questions of a course are taken along as a file of cards, and where none was missed that is said", async () => {
  const files: Promise<string>[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) files.push(blob.text());
    return "blob:cards";
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const { see, place, api } = openJoined({});
  api.change({ "courses.cards": ({ only }) => ({ count: only === "all" ? 2 : 0, text: "cards" }) });
  await see("Flash cards");
  press(place, "Only what I missed");
  await see("You have missed nothing in this course.");
  expect(files).toEqual([]);
  press(place, "Download all");
  await expect.poll(() => files).toHaveLength(1);
  expect(await files[0]).toBe("cards");
  expect(api.sent("courses.cards")).toEqual([
    { courseId: "keys", only: "missed" },
    { courseId: "keys", only: "all" },
  ]);
});

test("where nothing is there yet, every part says what comes first", async () => {
  const { see, text, place } = openJoined({});
  await see("You chose it.", "The first one counts here.");
  expect(text()).not.toContain("Files");
  expect(text()).not.toContain("Weak points");
  press(place, "Episodes");
  await see("No episodes about this course yet");
});

test("each concept says how it was met, and leads to an episode on it", async () => {
  const known = { state: "learning", dueOn: "2026-11-20", right: 1, answers: 2 } as const;
  const { see, place, path } = openJoined({ concepts: [lock] }, "/courses/keys", {
    concepts: [
      { ...unmetConcept, ...known },
      { ...unmetConcept, conceptId: "key" },
    ],
  });
  await see("Your progress");
  press(place, "Concepts");
  await see("Learning", "due now", "1 of 2 answers right", "Not yet");
  await see("What does a lock do?", "in 2 episodes", "heard or read to the end", "40% in a quiz");
  const links = [...place.querySelectorAll<HTMLAnchorElement>("ol a")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "/make?course=keys&concept=lock",
    "/make?course=keys&concept=key",
  ]);
  expect(links[0]?.getAttribute("aria-label")).toBe("Make an episode about Lock");
  expect(path()).toBe("/courses/keys?tab=concepts");
});

test("an address names the tab: one's episodes on the course, each to play or to read", async () => {
  const { see, hrefs, place } = openJoined(
    { episodes: [spoken, { ...episode, id: "second", title: "Locks that open" }] },
    "/courses/keys?tab=episodes",
  );
  await see("Keys that fit once", "Locks that open");
  expect(hrefs()).toEqual(expect.arrayContaining(["/episodes/first", "/episodes/second"]));
  expect(place.querySelector("[aria-selected=true]")?.textContent).toBe("Episodes");
});
