import { expect, test } from "vitest";

import type { ClassView } from "../../data/teaching.ts";
import { openPage } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { choose, fill, press } from "../../testing/show-part.tsx";
import { listWants } from "./list-wants.ts";
import { LearnerSide } from "./pages/learner-side.tsx";
import { LearnersSide } from "./pages/learners-side.tsx";
import { ResultsSide } from "./pages/results-side.tsx";

const totals = { learners: 30, active: 12, due: 4, weak: 5, answers: 60, overruled: 1 };
const ada = {
  userId: "ada",
  name: "Ada",
  joinedAt: 0,
  lastHeardAt: 1,
  isActive: true,
  weekMs: 720_000,
  streak: 3,
  due: 2,
  weak: 1,
  answers: 7,
  overruled: 1,
};
const bob = {
  ...ada,
  userId: "bob",
  name: "Bob",
  lastHeardAt: null,
  isActive: false,
  weekMs: 0,
  streak: 0,
  due: 0,
  weak: 0,
  answers: 0,
};
const eve = { ...bob, userId: "eve", name: "Ève", lastHeardAt: 5, due: 9, streak: 84 };
const weeks = [
  { endsOn: "2026-11-22", listenedMs: 0, active: 0 },
  { endsOn: "2026-11-29", listenedMs: 1_800_000, active: 12 },
];
const page = { size: 30, totals, weeks, areNamed: true, learners: [ada, bob, eve] };

const openLearners = (learners: Partial<ClassView>) =>
  openPage({
    page: LearnersSide,
    route: "/teach/:id/learners",
    path: "/teach/birds/learners",
    role: "teacher",
    answers: { "courses.learners": { ...page, ...learners } },
  });

test("the sums of a class are offered as files too", async () => {
  const { see, place } = openLearners({});
  await see("Listened in the last 7 days");
  expect(place.querySelector('[aria-label="class: save as CSV"]')).not.toBeNull();
});

const namesOf = (place: HTMLElement) =>
  [...place.querySelectorAll("li a")].map(({ textContent }) => textContent);

test("a teacher sees the class as a whole, its weeks, and each learner with their activity", async () => {
  const { see, place, hrefs } = openLearners({});
  await see("Listened in the last 7 days", "12", "Ada", "7 answers", "2 due", "1 weak");
  await see("12 min in the last 7 days", "3 days in a row", "84 days in a row or more");
  await see("has not listened yet", "1 corrected", "7 days to November 29", "30 min");
  expect(namesOf(place)).toEqual(["Ève", "Ada", "Bob"]);
  expect(hrefs()).toContain("/teach/birds/learners/bob");
});

test("a week with seconds of listening has a minute, as the learner's own page says", async () => {
  const { see, place } = openLearners({
    weeks: [{ endsOn: "2026-11-29", listenedMs: 20_000, active: 1 }],
  });
  await see("Minutes listened");
  const row = [...place.querySelectorAll("tbody tr")].map(({ textContent }) => textContent);
  expect(row[0]).toMatch(/1 min$/);
});

test("learners are sorted, searched without accents, and told apart by who was silent", async () => {
  const { see, place } = openLearners({});
  await see("Ada");
  const sort = (order: string) => {
    choose(place, "Sort by", order);
    return namesOf(place);
  };
  expect(sort("longestAgo")).toEqual(["Bob", "Ada", "Ève"]);
  expect(sort("minutes")).toEqual(["Ada", "Bob", "Ève"]);
  expect(sort("due")).toEqual(["Ève", "Ada", "Bob"]);
  expect(sort("name")).toEqual(["Ada", "Bob", "Ève"]);
  place.querySelector<HTMLElement>("[role=switch]")?.click();
  expect(namesOf(place)).toEqual(["Bob", "Ève"]);
  fill(place, "Search by name", "EVE");
  expect(namesOf(place)).toEqual(["Ève"]);
  await see("1 learner");
  fill(place, "Search by name", "nobody");
  await see("No matching learners.");
});

test("a class of 200 is shown fifty at a time", async () => {
  const learners = Array.from({ length: 200 }, (_, at) => ({
    ...ada,
    userId: `u${at}`,
    name: `Learner ${at}`,
  }));
  const { see, place } = openLearners({ learners });
  await see("200 learners");
  expect(namesOf(place)).toHaveLength(50);
  press(place, "Show more");
  expect(namesOf(place)).toHaveLength(100);
});

test("where nobody is named the page says so, and shows the whole", async () => {
  const { see, text } = openLearners({ areNamed: false, learners: [] });
  await see("without names", "30");
  expect(text()).not.toContain("Ada");
});

test("one learner alone, whose sums they would be, is not shown as a whole, and it says when", async () => {
  const { see, text, place } = openLearners({
    size: 1,
    totals: null,
    weeks: [],
    areNamed: false,
    learners: [],
  });
  await see("1 learner", "from two learners on");
  expect(text()).not.toContain("Listened in the last 7 days");
  expect(place.querySelector('[aria-label$="save as CSV"]')).toBeNull();
});

test("results of too few learners are not shown, and each part says why", async () => {
  const { place } = openPage({
    page: ResultsSide,
    route: "/teach/:id/results",
    path: "/teach/birds/results",
    role: "teacher",
    answers: {
      "courses.get": { ...course, concepts: [] },
      "courses.overruled": null,
      "problems.listOfCourse": { problems: [], nextCursor: null, counts: { open: 0, answered: 0 } },
      "quizScores.list": { areNamed: false, learners: [], scores: [] },
      "courses.heardLessons": null,
      "courses.missed": null,
    },
  });
  const said = () => (place.textContent ?? "").match(/from (?:two|five) learners on/g) ?? [];
  const [two, five] = ["from two learners on", "from five learners on"];
  await expect.poll(() => said().toSorted()).toEqual([five, two]);
  const fold = [...place.querySelectorAll("details")].at(-1);
  if (fold !== undefined) fold.open = true;
  await expect.poll(() => said().toSorted()).toEqual([five, five, two]);
});

test("a course without learners leads to its link", async () => {
  const { see, hrefs } = openLearners({
    size: 0,
    totals: { ...totals, learners: 0 },
    learners: [],
  });
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
      "problems.listOfCourse": { problems: [], nextCursor: null, counts: { open: 0, answered: 0 } },
      "quizScores.list": { areNamed: true, learners: [], scores: [] },
      "courses.heardLessons": [
        {
          conceptId: "w",
          term: "Wing",
          listeners: 9,
          timesHeard: 14,
          answers: 4,
          rights: 1,
          weak: 2,
        },
      ],
      "courses.missed": [
        {
          conceptId: "w",
          term: "Wing",
          kind: "why",
          question: "Why has a bird wings?",
          asked: 4,
          missed: 3,
          answers: [
            { text: "To swim", times: 2 },
            { text: "To sing", times: 1 },
          ],
        },
      ],
    },
  });
  await see("Wing", "Why has a bird wings?", "3 of 4 answers were not right");
  await see("Answered 2 times: To swim", "Answered: To sing");
  await see("How lessons are heard", "14", "25%");
});

const nothing = { days: [], concepts: [], answers: [], episodes: [] };
const learnerOf = (part: object) =>
  openPage({
    page: LearnerSide,
    route: "/teach/:id/learners/:learner",
    path: "/teach/birds/learners/ada",
    role: "teacher",
    answers: {
      "courses.learner": { ...nothing, learner: ada, weeks, ...part },
      "courses.learnerEpisode": {
        plays: 2,
        sessions: 1,
        listenedMs: 300_000,
        isRead: false,
        heard: {
          language: "en",
          durationMs: 400_000,
          twentieths: Array.from({ length: 20 }, (_, at) => (at < 15 ? 1 : 0)),
          completion: 0.75,
          stop: { atMs: 300_000, line: "Birds fold their wings." },
          replays: [],
        },
        missed: [],
      },
    },
  });

test("one learner is shown within the course: days, concepts and answers", async () => {
  const known = {
    timesHeard: 2,
    answers: 3,
    rights: 1,
    lastResult: "missed",
    dueOn: null,
  } as const;
  const { see, api, hrefs } = learnerOf({
    days: [
      { localDate: "2026-11-29", listenedMs: 600_000, isRead: true, startedAt: 0, endedAt: 1 },
    ],
    concepts: [{ conceptId: "w", term: "Wing", ...known }],
    answers: [
      {
        reviewId: "r",
        term: "Wing",
        kind: "why",
        answer: "To swim",
        result: "had",
        isOverruled: true,
        reviewedAt: 1,
      },
    ],
  });
  await see("Ada", "about this course only", "Sun, Nov 29", "10 min, read");
  await see("heard 2 times", "1 of 3 answers right", "missed last time");
  await see("To swim", "corrected by the learner");
  expect(api.sent("courses.learner")).toEqual([{ courseId: "birds", userId: "ada" }]);
  expect(hrefs()).toContain("/teach/birds/learners");
});

test("an episode about the course opens to how the learner heard it, and not before", async () => {
  const episode = {
    episodeId: "first",
    title: "Flight",
    localDate: "2026-11-29",
    listenedMs: 300_000,
    plays: 2,
    completion: 0.75,
    isRead: false,
  };
  const { see, api, place } = learnerOf({ episodes: [episode] });
  await see("Flight", "Sun, Nov 29", "5 min", "75% heard");
  expect(api.sent("courses.learnerEpisode")).toEqual([]);
  const folds = [...place.querySelectorAll("details")];
  const fold = folds.find(({ textContent }) => textContent.startsWith("Flight"));
  if (fold !== undefined) fold.open = true;
  await see("75% of it was heard", "no further than 5:00", "Birds fold their wings.");
  expect(api.sent("courses.learnerEpisode")).toEqual([
    { courseId: "birds", userId: "ada", episodeId: "first" },
  ]);
});

test("of a learner who did nothing yet, each part says so", async () => {
  const quiet = weeks.map((week) => ({ ...week, listenedMs: 0, active: 0 }));
  const { see } = learnerOf({ learner: bob, weeks: quiet });
  await see("No listening in the last 12 weeks.", "No listening to this course");
  await see("has no concepts yet", "No question from this course has been answered yet");
  await see("No episode that teaches only this course has been heard or read yet.");
});

test("what keeps a course from being heard comes before what may wait", () => {
  const noQueue = { unapproved: 0, unapprovedSince: null };
  const counts = { learners: 2, silent: 2, overruled: 0, withdrawn: 1, proposed: 0, problems: 0 };
  const known = { ...counts, ...noQueue };
  const now = Date.UTC(2026, 10, 29);
  const wants = listWants(
    [
      { id: "birds", title: "Birds", conceptCount: 3 },
      { id: "empty", title: "Empty", conceptCount: 0 },
      { id: "fresh", title: "Fresh", conceptCount: 3 },
      { id: "read", title: "Read", conceptCount: 0 },
      { id: "late", title: "Late", conceptCount: 3 },
    ],
    [
      { courseId: "birds", ...known },
      { courseId: "empty", ...known, withdrawn: 0 },
      { courseId: "fresh", ...known, learners: 0, silent: 0, withdrawn: 0 },
      {
        courseId: "read",
        ...known,
        withdrawn: 0,
        proposed: 7,
        unapproved: 2,
        unapprovedSince: now,
      },
      {
        courseId: "late",
        ...known,
        withdrawn: 0,
        unapproved: 1,
        unapprovedSince: now - 90_000_000,
      },
    ],
    now,
  );
  expect(wants.map(({ what, href }) => [what, href])).toEqual([
    ["concepts", "/teach/empty/materials"],
    ["late", "/teach/late/approvals"],
    ["unapproved", "/teach/read/approvals"],
    ["proposed", "/teach/read/concepts"],
    ["withdrawn", "/teach/birds/lessons"],
    ["learners", "/teach/fresh/sharing"],
    ["silent", "/teach/birds/learners"],
    ["silent", "/teach/late/learners"],
  ]);
});
