import { expect, test } from "vitest";

import { openPage, type Opened } from "../../testing/open-page.tsx";
import { press } from "../../testing/show-part.tsx";
import { ConceptsSide } from "./pages/concepts-side.tsx";

const none = {
  concepts: [],
  links: [],
  suggested: [],
  language: "en" as const,
  canTranslate: false,
};

const propose = (id: string, term: string, missing: ("term" | "why")[] = []) => ({
  id,
  courseId: "birds",
  materialId: "book",
  state: "proposed" as const,
  conceptId: null,
  term,
  spoken: term,
  basis: "extracted" as const,
  sentences: [
    {
      part: "definition" as const,
      text: `${term} is a part.`,
      quote: `${term} is a part.`,
      from: [1],
    },
  ],
  questions: [
    {
      kind: "recall" as const,
      question: `What is ${term}?`,
      answer: "A part.",
      accepted: [],
      keyTerms: [],
      choices: [],
      quote: "",
      from: [1],
    },
  ],
  links: [],
  keyTerms: [],
  place: { page: 1, block: 0, heading: "Flight" },
  passage: `${term} is a part. It is light.`,
  missing,
});
const proposals = [
  propose("1", "Wing"),
  propose("2", "Feather"),
  propose("3", "Why birds sing", ["term"]),
];
const book = { id: "book", title: "A book of birds", run: null, proposals };

const open = (answers: Opened["answers"] = {}) =>
  openPage({
    page: ConceptsSide,
    route: "/teach/:id/concepts",
    path: "/teach/birds/concepts",
    role: "teacher",
    answers: { "concepts.taught": none, "proposals.list": [book], ...answers },
  });

const rowOf = (place: HTMLElement, at: number) =>
  place.querySelectorAll<HTMLElement>("li[tabindex]")[at];
const type = (row: HTMLElement | undefined, key: string, shiftKey = false) =>
  row?.dispatchEvent(
    new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }),
  );

test("what a material suggests stands beside its passage, and waits for a decision", async () => {
  const { see, place, api } = open({ "proposals.decide": { changed: ["1"] } });
  await see("A book of birds", "Wing is a part.", "It is light.", "Give it a name first");
  press(rowOf(place, 0) ?? place, "Approve");
  await see("1 concept approved.");
  expect(api.sent("proposals.decide")).toEqual([
    { courseId: "birds", ids: ["1"], decision: "approve" },
  ]);
});

test("the row that takes the place of a decided one has the focus, and behind the last one the button that looks again", async () => {
  let waiting = [propose("1", "Wing"), propose("2", "Feather"), propose("3", "Beak")];
  const { see, place } = open({
    "proposals.list": () => [{ ...book, proposals: structuredClone(waiting) }],
    "proposals.decide": ({ ids }) => {
      waiting = waiting.filter(({ id }) => !ids.includes(id));
      return { changed: ids };
    },
  });
  const focused = () => document.activeElement?.getAttribute("aria-label");
  await see("Beak");
  const beak = rowOf(place, 2);
  rowOf(place, 1)?.focus();
  type(rowOf(place, 1), "a");
  await expect.poll(focused).toBe("Beak");
  expect(document.activeElement).toBe(beak);
  type(beak, "x");
  await expect.poll(focused).toBe("Wing");
  type(rowOf(place, 0), "x");
  await expect.poll(() => document.activeElement?.textContent).toBe("A book of birds");
});

test("keys go through the list, select a range and decide on it; what was done is undone", async () => {
  const { see, place, api } = open({ "proposals.decide": { changed: ["1", "2"] } });
  await see("Feather");
  rowOf(place, 0)?.focus();
  type(rowOf(place, 0), "J", true);
  expect(document.activeElement).toBe(rowOf(place, 1));
  type(rowOf(place, 1), "x");
  await see("2 concepts rejected.");
  press(document.body, "Undo");
  await see("2 decisions undone.");
  expect(api.sent("proposals.decide")).toEqual([
    { courseId: "birds", ids: ["1", "2"], decision: "reject" },
    { courseId: "birds", ids: ["1", "2"], decision: "undo" },
  ]);
});

test("one is edited beside its passage", async () => {
  const { see, place, api } = open({ "proposals.edit": undefined });
  await see("Wing");
  type(rowOf(place, 0), "e");
  await see("Spoken form");
  expect(document.activeElement?.getAttribute("maxlength")).toBe("120");
  press(place, "Save");
  await expect
    .poll(() => api.sent("proposals.edit"))
    .toEqual([
      {
        courseId: "birds",
        proposalId: "1",
        term: "Wing",
        spoken: "Wing",
        sentences: ["Wing is a part."],
        questions: [{ question: "What is Wing?", answer: "A part." }],
      },
    ]);
  await expect.poll(() => document.activeElement).toBe(rowOf(place, 0));
});

test("an edit of a proposal is undone", async () => {
  const { see, place, api } = open({ "proposals.edit": undefined });
  await see("Wing");
  type(rowOf(place, 0), "e");
  const term = place.querySelector<HTMLInputElement>("form input");
  if (term === null) throw new Error("There is no field for the term.");
  term.value = "A wing";
  term.dispatchEvent(new InputEvent("input", { bubbles: true }));
  press(place, "Save");
  await see("The proposal is saved.");
  press(document.body, "Undo");
  const terms = () => api.sent("proposals.edit").map((sent) => (sent as { term: string }).term);
  await expect.poll(terms).toEqual(["A wing", "Wing"]);
});

test("a material of which nothing waits is read when a teacher asks for it", async () => {
  const { see, place, api } = open({
    "proposals.list": [{ ...book, proposals: [] }],
    "proposals.propose": { count: 3, isRunning: false },
  });
  await see("Nothing in this material is waiting for you.");
  press(place, "Look for concepts");
  await see("3 concepts were found.");
  expect(api.sent("proposals.propose")).toEqual([{ courseId: "birds", materialId: "book" }]);
});

const run = {
  id: "run",
  courseId: "birds",
  materialId: "book",
  status: "running" as const,
  pageCount: 30,
  pagesRead: 12,
  missed: [],
  failure: null,
};

test("while a model reads, its pages are counted, and it can be stopped", async () => {
  const stopped = { ...run, status: "stopped" as const };
  let now: typeof run | typeof stopped = run;
  const { see, place, api } = open({
    "proposals.list": () => [{ ...book, run: now }],
    "proposals.stop": () => {
      now = stopped;
      return undefined;
    },
  });
  await see("A model is reading: 12 of 30 pages done.");
  const bar = place.querySelector("[role=progressbar]");
  expect(bar?.getAttribute("aria-valuenow")).toBe("40");
  press(place, "Stop");
  await see("Stopped after 12 of 30 pages. What was found stays.");
  expect(api.sent("proposals.stop")).toEqual([{ courseId: "birds", materialId: "book" }]);
  expect(place.querySelector("[role=progressbar]")).toBeNull();
});

test("pages that no model could read say why, and are read when a teacher asks for them", async () => {
  const partly = { ...run, status: "done" as const, missed: [1], failure: "unanswered" as const };
  const { see, place, api } = open({
    "proposals.list": [{ ...book, run: partly }],
    "proposals.propose": { count: 0, isRunning: true },
  });
  await see("No model answered: on the pages that none read, the built-in search found these.");
  press(place, "Read the rest");
  await expect.poll(() => api.sent("proposals.propose")).toHaveLength(1);
});

test("a material that models have read is not offered to be read again", async () => {
  const { see, place } = open({
    "proposals.list": [{ ...book, run: { ...run, status: "done", pagesRead: 30 } }],
  });
  await see("A model has read all 30 pages.");
  expect(place.textContent).not.toContain("Look for concepts");
  expect(place.textContent).not.toContain("Read the rest");
});

test("approving several says what their lessons cost, and whether the month covers it", async () => {
  const { see, place, api } = open({
    "lessons.fillPrice": { lessons: 6, microDollars: 240_000, leftMicroDollars: 100_000 },
    "proposals.decide": { changed: ["1", "2"] },
    "lessons.fill": { wanted: 6, lacking: 6, waiting: 6, givenUp: 0, hasModels: true },
  });
  await see("Wing");
  press(place, "Select all");
  press(place, "Approve selected (3)");
  await see(
    "For the learners of today 6 lessons can be written ahead, for about $0.24. " +
      "The month has $0.10 left for lessons written ahead: some wait for the next one.",
  );
  expect(api.sent("proposals.decide")).toEqual([]);
  press(place, "Approve and write ahead");
  await expect.poll(() => api.sent("lessons.fill")).toEqual([{ courseId: "birds" }]);
  expect(api.sent("proposals.decide")).toHaveLength(1);
});
